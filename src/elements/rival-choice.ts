import { html, nothing, type TemplateResult } from '../lit.js'
import type { FormWords } from '../i18n/form-words.js'
import type { RivalWords } from '../i18n/messages.js'
import type { RivalChange } from './draft.js'
import { levelMark } from './level-mark.js'

/** What two people have made of one form. */
interface Rivalry<Field extends string> {
  readonly words: RivalWords & Pick<FormWords, 'changedFrom'>
  readonly changes: readonly RivalChange<Field>[]
  readonly nameOf: (field: Field) => string
  /** As a person knows it. */
  readonly valueOf: (field: Field, value: string) => string
  /** Ends the choice: the fields in which the own value counts. */
  readonly choose: (mine: readonly Field[]) => void
}

/** What somebody else has saved meanwhile; where both have changed a field, the choice. */
export function rivalChoice<Field extends string>(
  rivalry: Rivalry<Field>,
): TemplateResult | typeof nothing {
  const { words, changes, choose } = rivalry
  if (changes.length === 0) return nothing
  const disputed = changes.filter(({ mine }) => mine !== undefined)
  const taken = changes.filter(({ mine }) => mine === undefined)
  const decide = (event: Event): void => {
    event.preventDefault()
    const given = new FormData(event.target as HTMLFormElement)
    choose(disputed.map(({ field }) => field).filter((field) => given.get(field) === 'mine'))
  }
  return html`<form
    class="panel low"
    id="conflict"
    tabindex="-1"
    aria-labelledby="conflict-title"
    @submit=${decide}
  >
    ${levelMark('low')}
    <div>
      <p id="conflict-title" class="strong">${words.conflictTitle}</p>
      <p>${words.conflictAdvice}</p>
      ${
        taken.length > 0
          ? html`<ul>
              ${taken.map((change) => takenOver(rivalry, change))}
            </ul>`
          : nothing
      }
      ${disputed.map((change) => question(rivalry, change))}
      <button part="button" class="solid">${words.goOn}</button>
    </div>
  </form>`
}

const takenOver = <Field extends string>(
  { words, nameOf, valueOf }: Rivalry<Field>,
  { field, before, theirs }: RivalChange<Field>,
): TemplateResult => {
  const change = words.changedFrom(valueOf(field, before), valueOf(field, theirs))
  return html`<li><span class="muted">${nameOf(field)}</span> <span>${change}</span></li>`
}

const question = <Field extends string>(
  { words, nameOf, valueOf }: Rivalry<Field>,
  { field, theirs, mine }: RivalChange<Field>,
): TemplateResult =>
  html`<fieldset>
    <legend>${nameOf(field)}</legend>
    <label
      ><input type="radio" name=${field} value="mine" checked />${words.yours}
      <bdi class="strong">${valueOf(field, mine!)}</bdi></label
    >
    <label
      ><input type="radio" name=${field} value="theirs" />${words.theirs}
      <bdi class="strong">${valueOf(field, theirs)}</bdi></label
    >
  </fieldset>`
