import { html, nothing, type TemplateResult } from '../lit.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Level } from '../contract/balance.js'
import type { PaymentMethod } from '../contract/payment-method.js'
import { actionWord } from './action-word.js'
import { expiryWords } from './card-expiry.js'
import { cardWords } from './card-words.js'
import { levelMark } from './level-mark.js'
import { cardName, type PaymentView } from './payment-view.js'

const LEVELS: Partial<Record<PaymentMethod['expiry'], Level>> = { soon: 'low', expired: 'critical' }

/** The cards on file, each with what can be done with it. */
export const paymentCards = (view: PaymentView, cards: readonly PaymentMethod[]): TemplateResult =>
  html`<ul class="cards">
    ${repeat(
      cards,
      ({ id }) => id,
      (card) => row(view, card),
    )}
  </ul>`

function row(view: PaymentView, card: PaymentMethod): TemplateResult {
  const { words } = view
  const level = LEVELS[card.expiry]
  const { error } = view.using(card)
  return html`<li part="row" id="card-${card.id}">
    <div class="facts">
      <span class="strong">${cardWords(card, words)}</span>
      ${
        card.use === 'none'
          ? nothing
          : html`<span class="chip" part="status">${words.uses[card.use]}</span>`
      }
      <span class="expiry ${level ?? 'muted'}"
        >${level ? levelMark(level) : nothing}${expiryWords(card, words)}</span
      >
    </div>
    ${view.readonly ? nothing : actions(view, card)}
    ${
      error
        ? html`<p part="error" class="critical wrong">${words.notChanged[actionWord(error)]}</p>`
        : nothing
    }
  </li>`
}

function actions(view: PaymentView, card: PaymentMethod): TemplateResult {
  const { words, use, askToRemove } = view
  const { running } = view.using(card)
  const usable = card.expiry !== 'expired'
  const button = (what: string, act: () => void): TemplateResult =>
    html`<button
      part="button"
      type="button"
      aria-label=${words.of(what, cardName(card, words))}
      aria-disabled=${running}
      @click=${act}
    >
      ${what}
    </button>`
  return html`<div class="actions">
    ${running ? html`<span class="muted">${words.changing}</span>` : nothing}
    ${usable && card.use !== 'default' ? button(words.makeDefault, () => use(card, 'default')) : nothing}
    ${usable && card.use === 'none' ? button(words.makeBackup, () => use(card, 'backup')) : nothing}
    ${card.use === 'backup' ? button(words.noBackup, () => use(card, 'none')) : nothing}
    ${button(words.remove, () => askToRemove(card))}
  </div>`
}
