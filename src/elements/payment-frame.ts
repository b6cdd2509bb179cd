import { html, nothing, type TemplateResult } from '../lit.js'
import { notice } from './notice.js'
import { paymentCards } from './payment-cards.js'
import { trouble } from './confirmation.js'
import { addition, removal } from './payment-dialogs.js'
import type { PaymentView } from './payment-view.js'

/** The cards on file, or why there are none. */
export function paymentFrame(view: PaymentView, announcement: string): TemplateResult {
  const { cards, problem, words, locale } = view
  return html`<section
      part="card"
      lang=${locale.format.locale}
      dir=${locale.messages?.dir ?? nothing}
      aria-busy=${!cards && !problem}
      aria-labelledby="title"
    >
      <h2 part="title" id="title"><slot name="label">${words.title}</slot></h2>
      ${problem ? notice(view, cards !== undefined) : nothing}
      ${cards ? filed(view) : problem ? nothing : skeleton()} ${removal(view)}
    </section>
    <span class="spoken" role="status">${announcement}</span>`
}

function filed(view: PaymentView): TemplateResult {
  const { cards = [], words, isAdding, adding, refusal, add } = view
  if (view.readonly)
    return html`${cards.length > 0 ? paymentCards(view, cards) : empty(view)}
      <p class="muted">${words.readOnly}</p>`
  return html`${cards.length > 0 ? paymentCards(view, cards) : isAdding ? nothing : empty(view)}
  ${
    isAdding
      ? addition(view)
      : html`${refusal ? trouble(refusal) : nothing}<button
            part="button"
            type="button"
            class="outline"
            id="add"
            aria-disabled=${adding.running}
            @click=${add}
          >
            ${adding.running ? words.opening : words.add}
          </button>`
  }`
}

const empty = ({ words, readonly }: PaymentView): TemplateResult =>
  html`<p class="empty">
    <span class="strong">${words.empty}</span><br />${
      readonly ? nothing : html`<span class="muted">${words.emptyAdvice}</span>`
    }
  </p>`

/** As tall as two cards. */
const skeleton = (): TemplateResult =>
  html`<div class="bones" aria-hidden="true">
    ${[1, 2].map(() => html`<span class="bone"></span>`)}
  </div>`
