import { html, nothing, type TemplateResult } from '../lit.js'
import type { MemberLimits } from '../contract/member-limit.js'
import { trouble } from './confirmation.js'
import { EVERYBODY } from './limit-draft.js'
import type { RequestsView } from './requests-view.js'

/** How many credits each member may use, and how far he has come. */
export function limitsForm(view: RequestsView, limits: MemberLimits): TemplateResult {
  const { words, saving, saveTrouble, isSaved, wasSaved, members, save } = view
  const mayBeFree = limits.defaultCreditsPerPeriod !== null || view.fieldOf(EVERYBODY).text !== ''
  const submit = (event: Event): void => {
    event.preventDefault()
    save()
  }
  return html`<form class="limits" novalidate @submit=${submit}>
    <h3 class="strong">${words.limits}</h3>
    <p class="muted">${words.limitsNote}</p>
    <ul>
      ${members.map((member, n) => field(view, member, n, mayBeFree))}
      ${field(view, EVERYBODY, members.length, false)}
    </ul>
    ${saveTrouble === undefined ? nothing : trouble(saveTrouble)}
    <div class="buttons">
      <button part="button" class="solid" aria-disabled=${saving.running || isSaved}>
        ${saving.running ? words.saving : words.save}
      </button>
      ${wasSaved ? html`<p part="status" class="muted">${words.saved}</p>` : nothing}
    </div>
  </form>`
}

function field(view: RequestsView, member: string, n: number, mayBeFree: boolean): TemplateResult {
  const { words, fieldOf, useOf, typeLimit } = view
  const now = fieldOf(member)
  const isWrong = !now.isFree && view.isWrong(now.text)
  const use = useOf(member)
  const hint = member === EVERYBODY ? words.everybodyHint : use && words.use(use)
  const name = member === EVERYBODY ? words.everybody : view.memberName(member)
  return html`<li part="row" class="limit">
    <div>
      <label for="member-${n}">${name}</label>
      <p id="use-${n}" class=${isWrong ? 'wrong critical' : 'hint'}>
        ${isWrong ? words.wrong : hint}
      </p>
    </div>
    <input
      part="input"
      id="member-${n}"
      inputmode="numeric"
      autocomplete="off"
      placeholder=${member === EVERYBODY || now.isFree ? nothing : fieldOf(EVERYBODY).text}
      ?disabled=${now.isFree}
      aria-invalid=${isWrong}
      aria-describedby="use-${n}"
      .value=${now.isFree ? '' : now.text}
      @input=${(event: Event) => typeLimit(member, { ...now, text: (event.target as HTMLInputElement).value })}
    />
    ${
      mayBeFree || now.isFree
        ? html`<label class="free">
            <input
              type="checkbox"
              .checked=${now.isFree}
              aria-label=${words.of(words.noLimit, name)}
              @change=${(event: Event) => typeLimit(member, { ...now, isFree: (event.target as HTMLInputElement).checked })}
            />${words.noLimit}</label
          >`
        : nothing
    }
  </li>`
}
