import { html, nothing, type TemplateResult } from 'lit'
import type { CardBrand } from '../contract/bundle.js'
import type { PaymentMethod } from '../contract/payment-method.js'
import type { Card } from '../contract/purchase.js'
import type { PurchaseWords } from '../i18n/purchase-words.js'
import { isBusy } from '../controllers/purchase-state.js'
import type { CardChoice, PurchaseActions, PurchaseView } from './purchase-view.js'

/** What cards are chosen and typed from. */
export type CardsView = Pick<
  PurchaseView,
  'words' | 'locale' | 'cards' | 'card' | 'form' | 'bundles' | 'redirect' | 'state'
> & { readonly act: Pick<PurchaseActions, 'useCard' | 'retryForm' | 'lookChanged'> }

/** Names are the same in every language. */
const BRANDS: Readonly<Record<Exclude<CardBrand, 'unknown'>, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
}

const brandName = (words: PurchaseWords, brand: CardBrand): string =>
  brand === 'unknown' ? words.otherCard.unknown : BRANDS[brand]

export const cardName = (words: PurchaseWords, { brand, last4 }: Card): string =>
  words.card(brandName(words, brand), last4)

/** The cards on file and a new one; the form of the new one stays while another is chosen. */
export function cardChoice(view: CardsView): TemplateResult {
  const { words, cards, card, redirect } = view
  if (redirect) return html`<p class="note">${words.redirect} ${words.kept}</p>`
  return html`${
      cards.length > 0
        ? html`<fieldset class="cards" ?disabled=${isBusy(view.state)}>
            <legend part="legend">${words.payWith}</legend>
            <div class="options">
              ${cards.map((method) => onFile(view, method))}
              ${option(view, 'new', html`<span class="count">${words.newCard}</span>`)}
            </div>
          </fieldset>`
        : html`<h3 part="legend">${words.payWith}</h3>`
    }
    <div class="form" ?hidden=${card !== 'new'}>
      ${cardForm(view)}
      <p class="note">${words.kept}</p>
    </div>
    ${acceptedBrands(view)}`
}

function onFile(view: CardsView, method: PaymentMethod): TemplateResult {
  const { words, locale } = view
  const month = expiryOf(method, locale.format.locale)
  const over = method.expiry === 'expired'
  return option(
    view,
    method.id,
    html`<span class="count">${cardName(words, method)}</span>
      <span class="worth">${over ? words.expired : words.expires(month)}</span>`,
    over,
  )
}

const option = (
  view: CardsView,
  value: CardChoice,
  content: TemplateResult,
  disabled = false,
): TemplateResult =>
  html`<label class="option">
    <input
      type="radio"
      name="card"
      value=${value}
      ?disabled=${disabled}
      .checked=${value === view.card}
      @change=${() => view.act.useCard(value)}
    />
    <span class="dot" aria-hidden="true"></span>
    <span class="what">${content}</span>
  </label>`

/** The slot is always there: a form that loses it is gone. */
function cardForm({ words, form, act }: CardsView): TemplateResult {
  return html`${
      form.state === 'failed'
        ? html`<p part="error">
            ${words.formFailed}
            <button type="button" part="button" @click=${act.retryForm}>${words.retry}</button>
          </p>`
        : nothing
    }
    ${
      form.state === 'opening' || form.state === 'closed'
        ? html`<div class="waiting" aria-hidden="true"><i></i><i></i><i></i></div>
            <p class="spoken">${words.formLoading}</p>`
        : nothing
    }
    <div
      class=${form.state === 'open' ? '' : 'unready'}
      role="group"
      aria-label=${words.cardDetails}
    >
      <slot name=${form.slot}></slot>
    </div>
    <span class="probe" aria-hidden="true" @transitionend=${act.lookChanged}></span>`
}

function acceptedBrands({ words, bundles }: CardsView): TemplateResult | typeof nothing {
  const brands = bundles?.cardBrands.filter((brand) => brand !== 'unknown') ?? []
  if (brands.length === 0) return nothing
  return html`<p class="note brands">
    ${words.accepted}
    ${brands.map((brand) => html`<span class="brand">${brandName(words, brand)}</span> `)}
  </p>`
}

const expiryOf = ({ expMonth, expYear }: PaymentMethod, locale: string): string =>
  new Date(Date.UTC(expYear, expMonth - 1)).toLocaleDateString(locale, {
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  })
