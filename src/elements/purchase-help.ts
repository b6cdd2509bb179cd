import { propose } from '../events.js'
import type { Choice } from '../store/buying-reads.js'
import { hasFocus } from './has-focus.js'
import { inReach } from './in-reach.js'

/**
 * Tells the page that somebody cannot buy, and does what the page leaves to us: shows the form for
 * billing details, when the page has one. Returns whether words have to help instead.
 */
export function isLeftToWords(
  host: HTMLElement,
  type: 'credits-purchase-ask' | 'credits-billing-details-needed',
  choice: Choice,
): boolean {
  if (!propose(host, type, choice)) return false
  return type === 'credits-purchase-ask' || !showForm(host)
}

/** Whether a form has taken the focus. One that is only to read, or not there yet, does not. */
const showForm = (host: HTMLElement): boolean =>
  inReach(host, 'billing-details').some((form) => {
    form.focus()
    return hasFocus(form)
  })
