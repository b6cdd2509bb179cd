import { copyButton } from './copy.js'
import { element } from './element.js'
import { host } from './host-api.js'
import { words } from './speech.js'

const SAVE_AFTER_MS = 600

/**
 * The clinician's note: editable, kept by the host as it is typed, copied with one press.
 *
 * @param {string} session
 * @param {string} text
 */
export function note(session, text) {
  const input = element('textarea', {
    id: `note-${session}`,
    value: text.trim(),
    lang: 'en',
    dir: 'auto',
    rows: 14,
    spellcheck: true,
    maxLength: 20_000,
  })
  const label = element('label', { htmlFor: input.id }, words.note)
  const saved = element('span', { className: 'hint', role: 'status' })
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting
  let edit = 0

  input.addEventListener('input', () => {
    clearTimeout(waiting)
    saved.textContent = words.saving
    waiting = setTimeout(() => void save(), SAVE_AFTER_MS)
  })
  input.addEventListener('change', () => {
    clearTimeout(waiting)
    void save()
  })

  async function save() {
    edit += 1
    const mine = edit
    const said = await host.keepNote(session, input.value).then(
      () => words.saved,
      () => words.notSaved,
    )
    if (mine === edit) saved.textContent = said
  }

  const node = element(
    'section',
    { className: 'note' },
    element(
      'div',
      { className: 'note-head' },
      element('h3', {}, label),
      saved,
      copyButton(words.copyNote, () => input.value),
    ),
    element('p', { className: 'hint' }, words.noteHint),
    input,
  )
  return { node, input }
}
