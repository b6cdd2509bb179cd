import { banner } from './banner.js'
import { announce, element } from './element.js'
import { note } from './note.js'
import { receipt, receiptLine } from './receipt.js'
import { format, words } from './speech.js'

/** @typedef {import('./host-api.js').SessionView} SessionView */

/**
 * A visit after its end: what it cost, and the note.
 *
 * @param {SessionView} first
 * @param {() => void} onAnother
 */
export function endedVisit(first, onAnother) {
  const another = element('button', { type: 'button', className: 'button' }, words.anotherVisit)
  another.addEventListener('click', onAnother)
  const bill = element('div', { className: 'bill' })
  const draft = note(first.session, first.note ?? '')

  /** @param {SessionView} view */
  function show(view) {
    bill.replaceChildren(receipt(view, words.ended, whyOf(view)), another)
    announce(receiptLine(view))
  }

  show(first)
  return {
    node: element('div', { className: 'ended' }, bill, draft.node),
    show,
    focus() {
      draft.input.focus({ preventScroll: true })
      draft.input.setSelectionRange(0, 0)
      // What it cost stays in sight, above all when it is not booked yet.
      bill.scrollIntoView({ block: 'nearest' })
    },
  }
}

/** @param {SessionView} view */
const whyOf = ({ ending }) =>
  ending && ending !== 'abandoned' ? words[`ending_${ending}`] : undefined

/**
 * A visit that came to nothing: left alone, or lost with the host. Nothing was charged.
 *
 * @param {'abandoned' | 'lost'} why
 * @param {string} expiresAt when the held credits return
 * @param {() => void} onAnother
 */
export function nothingCharged(why, expiresAt, onAnother) {
  const another = element('button', { type: 'button', className: 'button' }, words.anotherVisit)
  another.addEventListener('click', onAnother)
  const text = words[`${why}Text`](format.time(expiresAt))
  const node = element(
    'div',
    { className: 'ended' },
    banner('low', words[`${why}Title`], text, another),
  )
  announce(`${words[`${why}Title`]}. ${text}`)
  return { node, focus: () => another.focus() }
}
