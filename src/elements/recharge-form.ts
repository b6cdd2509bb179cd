import { html, nothing, type TemplateResult } from 'lit'
import type { PaymentMethod } from '../contract/payment-method.js'
import { formatMoney } from '../format/money.js'
import { trouble } from './confirmation.js'
import { levelMark } from './level-mark.js'
import { cardName } from './payment-view.js'
import { warning } from './recharge-warning.js'
import { rechargeFields } from './recharge-fields.js'
import { rechargeConflict } from './recharge-conflict.js'
import type { RechargeView } from './recharge-view.js'

/** What auto-recharge is set to, and what saving the form would make of it. */
export function rechargeForm(view: RechargeView): TemplateResult {
  const { draft, words, saving, failure, status, whyNotNow, question } = view
  const isChanged = Object.keys(draft?.edits ?? {}).length > 0
  return html`${rechargeConflict(view)} ${mistakesSummary(view)}
    <form novalidate class="settings" @submit=${view.save} aria-label=${words.rule}>
      ${rechargeFields(view)} ${cards(view)} ${priceNotice(view)} ${meaning(view)}
      ${failure && !question ? trouble(failure) : nothing}
      <footer>
        <button
          part="button"
          class="solid"
          id="save"
          aria-disabled=${saving || whyNotNow !== undefined}
          aria-describedby="why-not"
        >
          ${saving ? words.saving : words.save}
        </button>
        ${
          isChanged && !saving
            ? html`<button part="button" type="button" @click=${view.discard}>
                ${words.discard}
              </button>`
            : nothing
        }
        <span part="status" class="muted">${status}</span>
        <span id="why-not" class="low wrong">${whyNotNow}</span>
      </footer>
    </form>`
}

function mistakesSummary({ mistakes, words, goTo }: RechargeView): TemplateResult | typeof nothing {
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
                      ${words.fields[field]}: ${text}
                    </button>`
                  : text
              }
            </li>`,
        )}
      </ul>
    </div>
  </div>`
}

/** Which cards pay. They are changed where cards are. */
function cards(view: RechargeView): TemplateResult {
  const { words, payment, recharge, changeCards } = view
  const { card, backupCard } = recharge!
  return html`<section class="paying" aria-labelledby="cards-title">
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
      ${words.changeCards}
    </button>
  </section>`
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
  const { oldTotal, price, recharge, words, locale } = view
  const { quote, rule } = recharge!
  if (!price) return nothing
  const money = (amount: number): string =>
    formatMoney(amount, price.currency, locale.format.locale)
  const isAgreed =
    quote?.bundle === price.bundle && quote.quantity === price.quantity && rule?.enabled
  const text =
    oldTotal !== undefined
      ? words.priceChanged(money(oldTotal), money(price.total))
      : isAgreed && quote.total !== price.total
        ? words.priceMoved(money(quote.total), money(price.total))
        : ''
  if (!text) return nothing
  return html`<div class="panel low" id="price-changed" tabindex="-1">
    ${levelMark('low')}
    <div>${text}</div>
  </div>`
}

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
