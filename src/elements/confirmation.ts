import { html, nothing, type TemplateResult } from '../lit.js'
import { levelMark } from './level-mark.js'

/** What is asked before something is done that cannot be undone, in the words of the page. */
export interface Question {
  readonly title: string
  readonly text: string
  /** Why it was not done. */
  readonly trouble: string | undefined
  /** It is being done. */
  readonly running: boolean
  readonly yes: string
  readonly no: string
  readonly confirm: () => void
}

/**
 * A dialog that asks; without a question it has nothing in it. It is there all the time, so that
 * opening it is the browser's work. The focus begins at the title, so that no key pressed before the
 * dialog came says yes. While the answer is carried out nothing closes it. What went wrong is told in
 * the dialog itself: nothing outside of it is read to anybody while it is open.
 */
export function confirmation(question: Question | undefined, dismiss: () => void): TemplateResult {
  // A browser lets nobody be kept in a dialog: it closes one when Escape is pressed again.
  const closed = ({ currentTarget }: Event): void => {
    const dialog = currentTarget as HTMLDialogElement
    if (question?.running && dialog.isConnected) dialog.showModal()
    else dismiss()
  }
  return html`<dialog
    aria-labelledby="question-title"
    @close=${closed}
    @cancel=${(event: Event) => question?.running && event.preventDefault()}
  >
    ${question ? asked(question, dismiss) : nothing}
  </dialog>`
}

const asked = (
  { title, text, trouble: wrong, running, yes, no, confirm }: Question,
  dismiss: () => void,
): TemplateResult =>
  html`<h3 id="question-title" class="strong" tabindex="-1" ?autofocus=${true}>${title}</h3>
    <p>${text}</p>
    <div role="alert">${wrong ? trouble(wrong) : nothing}</div>
    <div class="buttons">
      <button part="button" type="button" class="solid" aria-disabled=${running} @click=${confirm}>
        ${yes}
      </button>
      <button part="button" type="button" @click=${dismiss}>${no}</button>
    </div>`

export const trouble = (words: string): TemplateResult =>
  html`<p part="error" class="panel critical">${levelMark('critical')}${words}</p>`
