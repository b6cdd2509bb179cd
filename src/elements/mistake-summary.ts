import { html, nothing, type TemplateResult } from '../lit.js'
import { levelMark } from './level-mark.js'

/** Something to put right. Without a field it is about the whole. */
export interface Mistake<Field extends string = string> {
  readonly field: Field | undefined
  readonly text: string
}

interface Mistaken {
  readonly mistakes: readonly Mistake[]
  readonly words: { readonly problems: (count: number) => string }
  readonly goTo: (id: string) => void
}

/** All that is to be put right in a form, with the way to each field, whose id is its name. */
export function mistakeSummary({
  mistakes,
  words,
  goTo,
}: Mistaken): TemplateResult | typeof nothing {
  if (mistakes.length === 0) return nothing
  return html`<div
    class="panel critical"
    id="summary"
    tabindex="-1"
    role="group"
    aria-labelledby="summary-title"
  >
    ${levelMark('critical')}
    <div>
      <p id="summary-title" class="strong">${words.problems(mistakes.length)}</p>
      <ul>
        ${mistakes.map(
          ({ field, text }) =>
            html`<li>
              ${
                field
                  ? html`<button part="button" type="button" @click=${() => goTo(field)}>
                      ${text}
                    </button>`
                  : text
              }
            </li>`,
        )}
      </ul>
    </div>
  </div>`
}
