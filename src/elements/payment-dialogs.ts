import { html, nothing, type TemplateResult } from '../lit.js'
import { actionWord } from './action-word.js'
import { confirmation, trouble } from './confirmation.js'
import { cardName, type PaymentView } from './payment-view.js'

/** Asks before a card is removed. */
export function removal({ leaving, removing, words, keep, remove }: PaymentView): TemplateResult {
  const { running, error } = removing
  const question = leaving && {
    title: words.removeTitle(cardName(leaving, words)),
    text: leaving.use === 'default' ? words.removeDefault : words.removeText,
    trouble: error && words.notRemoved[actionWord(error)],
    running,
    yes: running ? words.removing : words.remove,
    no: words.keep,
    confirm: remove,
  }
  return confirmation(question, keep)
}

/** The provider's form, which lives in the page and shows here. */
export function addition(view: PaymentView): TemplateResult {
  const { form, adding, refusal, words, save, cancel, reopen, lookChanged } = view
  return html`<div class="addition" role="group" aria-labelledby="addition-title">
    <h3 id="addition-title" class="strong">${words.addTitle}</h3>
    <p class="muted">${words.addNote}</p>
    ${form.state === 'opening' ? html`<p class="bone form"><span class="spoken">${words.opening}</span></p>` : nothing}
    <div ?hidden=${form.state !== 'open' && form.state !== 'opening'}>
      <slot name=${form.slot}></slot>
    </div>
    <span class="probe" aria-hidden="true" @transitionend=${lookChanged}></span>
    ${form.state === 'failed' ? trouble(words.formFailed) : nothing}
    ${refusal ? trouble(refusal) : nothing}
    <div class="buttons">
      ${
        form.state === 'failed'
          ? html`<button part="button" type="button" class="solid" @click=${reopen}>
              ${words.retry}
            </button>`
          : html`<button
              part="button"
              type="button"
              class="solid"
              id="save"
              aria-disabled=${adding.running || form.state !== 'open'}
              @click=${save}
            >
              ${adding.running ? words.saving : words.save}
            </button>`
      }
      <button part="button" type="button" @click=${cancel}>${words.cancel}</button>
    </div>
  </div>`
}
