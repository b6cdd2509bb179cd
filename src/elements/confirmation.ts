import { html, nothing, type TemplateResult } from 'lit'
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
  /** The focus begins at the title, so that no key pressed before the dialog came says yes. */
  readonly isGrave?: boolean
}

/**
 * A dialog that asks; without a question it has nothing in it. It is there all the time, so that
 * opening it is the browser's work. While the answer is carried out nothing closes it.
 */
export function confirmation(question: Question | undefined, dismiss: () => void): TemplateResult {
  return html`<dialog
    aria-labelledby="question-title"
    @close=${dismiss}
    @cancel=${(event: Event) => question?.running && event.preventDefault()}
  >
    ${question ? asked(question, dismiss) : nothing}
  </dialog>`
}

const asked = (
  { title, text, trouble: wrong, running, yes, no, confirm, isGrave = false }: Question,
  dismiss: () => void,
): TemplateResult =>
  html`<h3
      id="question-title"
      class="strong"
      tabindex=${isGrave ? '-1' : nothing}
      ?autofocus=${isGrave}
    >
      ${title}
    </h3>
    <p>${text}</p>
    ${wrong ? trouble(wrong) : nothing}
    <div class="buttons">
      <button part="button" type="button" class="solid" aria-disabled=${running} @click=${confirm}>
        ${yes}
      </button>
      <button part="button" type="button" @click=${dismiss}>${no}</button>
    </div>`

export const trouble = (words: string): TemplateResult =>
  html`<p part="error" class="panel critical">${levelMark('critical')}${words}</p>`
