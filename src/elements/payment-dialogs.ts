import { html, nothing, type TemplateResult } from 'lit'
import { actionWord } from './action-word.js'
import { levelMark } from './level-mark.js'
import { cardName, type PaymentView } from './payment-view.js'

/** Asks before a card is removed. It is there all the time, so that opening it is the browser's work. */
export function removal(view: PaymentView): TemplateResult {
  const { leaving, removing, words, keep, remove } = view
  const { running, error } = removing
  return html`<dialog
    id="removal"
    aria-labelledby="removal-title"
    @close=${keep}
    @cancel=${(event: Event) => running && event.preventDefault()}
  >
    ${
      leaving
        ? html`<h3 id="removal-title" class="strong">
              ${words.removeTitle(cardName(leaving, words))}
            </h3>
            <p>${leaving.use === 'default' ? words.removeDefault : words.removeText}</p>
            ${error ? trouble(words.notRemoved[actionWord(error)]) : nothing}
            <div class="buttons">
              <button
                part="button"
                type="button"
                class="solid"
                aria-disabled=${running}
                @click=${remove}
              >
                ${running ? words.removing : words.remove}
              </button>
              <button part="button" type="button" @click=${keep}>${words.keep}</button>
            </div>`
        : nothing
    }
  </dialog>`
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

export const trouble = (words: string): TemplateResult =>
  html`<p part="error" class="panel critical">${levelMark('critical')}${words}</p>`
