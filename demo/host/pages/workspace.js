import { consultationList, tidied } from './consultation-list.js'
import { byId, element } from './element.js'
import { words } from './speech.js'

/** @typedef {import('./host-api.js').Consultation} Consultation */

/**
 * The list beside the panel, and what is in the panel: one thing at a time, from the choice of a
 * consultation to its outcome.
 *
 * @param {Consultation[]} consultations
 * @param {(consultation: Consultation) => void} prepare shows what comes before the work
 */
export function openWorkspace(consultations, prepare) {
  const workspace = byId('workspace', HTMLElement)
  const title = byId('visit-title', HTMLElement)
  const panel = byId('panel', HTMLElement)
  const list = consultationList(consultations, choose)
  let shown = new AbortController()

  /** @param {Consultation} consultation */
  function choose(consultation) {
    showVisit()
    prepare(consultation)
    title.focus()
  }

  /**
   * Something else begins in the panel. The signal aborts when the next thing does.
   *
   * @param {Consultation} consultation
   */
  function begin({ id, day, number, presentingComplaint, durationSeconds }) {
    shown.abort()
    shown = new AbortController()
    list.choose(id)
    title.replaceChildren(element('bdi', { lang: 'en' }, tidied(presentingComplaint)))
    byId('visit-facts', HTMLElement).replaceChildren(
      element('span', {}, words.dayAndNumber(day, number)),
      element('span', {}, words.lengthOf(durationSeconds * 1000)),
    )
    return shown.signal
  }

  /** Where the list and the panel do not fit side by side, the panel. */
  function showVisit() {
    workspace.dataset.showing = 'visit'
  }

  byId('back', HTMLElement).addEventListener('click', () => {
    workspace.dataset.showing = 'list'
    list.focus()
  })
  byId('loading', HTMLElement).remove()
  workspace.hidden = false
  return { list, panel, choose, begin, showVisit }
}
