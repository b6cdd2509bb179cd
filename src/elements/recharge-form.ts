import { html, nothing, type TemplateResult } from '../lit.js'
import type { PaymentMethod } from '../contract/payment-method.js'
import { formatMoney } from '../format/money.js'
import { formEnding } from './form-ending.js'
import { levelMark } from './level-mark.js'
import { mistakeSummary } from './mistake-summary.js'
import { cardName } from './payment-view.js'
import { warning } from './recharge-warning.js'
import { rechargeFields } from './recharge-fields.js'
import { rechargeConflict } from './recharge-conflict.js'
import type { RechargeView } from './recharge-view.js'

/** What auto-recharge is set to, and what saving the form would make of it. */
export function rechargeForm(view: RechargeView): TemplateResult {
  const { draft, mistakes, words, saving, failure, status, whyNotNow, question, discard } = view
  const isChanged = Object.keys(draft?.edits ?? {}).length > 0
  const seen = question ? undefined : failure
  const named = mistakes.map(({ field, text }) => ({
    field,
    text: field ? `${words.fields[field]}: ${text}` : text,
  }))
  return html`${rechargeConflict(view)}
    ${mistakeSummary({ mistakes: named, words, goTo: view.goTo })}
    <form novalidate class="settings" @submit=${view.save} aria-label=${words.rule}>
      ${rechargeFields(view)} ${cards(view)} ${priceNotice(view)} ${meaning(view)}
      ${formEnding({ isChanged, saving, status, whyNotNow, words, failure: seen, discard })}
    </form>`
}

/** Which cards pay. They are changed where cards are. */
function cards(view: RechargeView): TemplateResult {
  const { words, payment, recharge, changeCards } = view
  const { card, backupCard } = recharge!
  return html`<div class="paying" role="group" aria-labelledby="cards-title">
    <h3 id="cards-title" class="strong">${words.cards}</h3>
    <p>${card ? words.pays(cardName(card, payment)) : words.noCard}</p>
    ${
      card
        ? html`<p class="muted">
            ${backupCard ? words.paysBackup(cardName(backupCard, payment)) : words.noBackup}
          </p>`
        : nothing
    }
    ${cardWarning(view, card)} ${backupCard ? cardWarning(view, backupCard) : nothing}
    <button part="button" type="button" class="link" @click=${changeCards}>
      ${card ? words.changeCards : payment.add}
    </button>
  </div>`
}

function cardWarning(
  { words, payment }: RechargeView,
  card: PaymentMethod | null,
): TemplateResult | typeof nothing {
  if (!card) return warning(words.warnings.noCard)
  if (card.expiry === 'ok') return nothing
  const tell = card.expiry === 'soon' ? words.warnings.cardEnds : words.warnings.cardEnded
  return warning(tell(cardName(card, payment)))
}

/** The price is another one than the person saw, or than was agreed to. */
function priceNotice(view: RechargeView): TemplateResult | typeof nothing {
  const { oldTotal, price, recharge, words, purchase, locale } = view
  const { quote, rule } = recharge!
  if (!price) return nothing
  const money = (amount: number): string =>
    formatMoney(amount, price.currency, locale.format.locale)
  const isAgreed =
    quote?.bundle === price.bundle && quote.quantity === price.quantity && rule?.enabled
  const known = oldTotal ?? (isAgreed ? quote.total : price.total)
  if (known === price.total)
    return oldTotal === undefined ? nothing : pricePanel(purchase.priceChanged)
  const tell = oldTotal === undefined ? words.priceMoved : words.priceChanged
  return pricePanel(tell(money(known), money(price.total)))
}

const pricePanel = (text: string): TemplateResult =>
  html`<div class="panel low" id="price-changed" tabindex="-1">
    ${levelMark('low')}
    <div>${text}</div>
  </div>`

/** In one sentence, what is about to be saved: also what was only suggested is seen. */
function meaning({ rule, price, words, locale }: RechargeView): TemplateResult | typeof nothing {
  const { enabled, threshold, cap, times } = rule!
  if (!enabled) return html`<p class="meaning muted">${words.summaryOff}</p>`
  if (!threshold || !cap || !times || !price) return nothing
  const money = (amount: number): string =>
    formatMoney(amount, price.currency, locale.format.locale)
  const credits = price.credits + price.bonusCredits
  return html`<p class="meaning">
    ${words.summary(credits, money(price.total), threshold, times, money(cap))}
  </p>`
}
