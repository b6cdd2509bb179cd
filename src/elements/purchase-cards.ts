import { html, nothing, type TemplateResult } from '../lit.js'
import type { CardBrand } from '../contract/bundle.js'
import type { PaymentMethod } from '../contract/payment-method.js'
import type { Card } from '../contract/purchase.js'
import { brandName } from '../format/card-brand.js'
import type { PurchaseWords } from '../i18n/purchase-words.js'
import { isBusy } from '../controllers/purchase-state.js'
import { monthOnCard } from './card-expiry.js'
import { levelMark } from './level-mark.js'
import type { CardChoice, PurchaseActions, PurchaseView } from './purchase-view.js'

/** What cards are chosen and typed from. */
export type CardsView = Pick<
  PurchaseView,
  'words' | 'locale' | 'cards' | 'card' | 'form' | 'bundles' | 'redirect' | 'state'
> & {
  /** A new card is for this payment alone. */
  readonly once?: boolean
  readonly act: Pick<PurchaseActions, 'useCard' | 'retryForm' | 'lookChanged'>
}

/** What a new card is typed into. */
export type CardFormView = Pick<PurchaseView, 'words' | 'form'> & {
  readonly act: Pick<PurchaseActions, 'retryForm' | 'lookChanged'>
}

const nameOf = (words: PurchaseWords, brand: CardBrand): string =>
  brandName(brand) ?? words.otherCard.unknown

export const cardName = (words: PurchaseWords, { brand, last4 }: Card): string =>
  words.card(nameOf(words, brand), last4)

/** The same, in lines that do not part the last digits from what says that they are. */
function cardInLines(words: PurchaseWords, card: Card): TemplateResult {
  const sentence = cardName(words, card)
  const name = nameOf(words, card.brand)
  // Nought where nothing follows the name: then all of it stays together.
  const end = sentence.indexOf(' ', sentence.indexOf(name) + name.length) + 1
  return html`<span class="count"
    >${sentence.slice(0, end)}<span class="ending">${sentence.slice(end)}</span></span
  >`
}

/** The cards on file and a new one; the form of the new one stays while another is chosen. */
export function cardChoice(view: CardsView): TemplateResult {
  const { words, cards, card, redirect, once = false } = view
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
      <p class="note">${once ? words.once : words.kept}</p>
    </div>
    ${acceptedBrands(view)}`
}

function onFile(view: CardsView, method: PaymentMethod): TemplateResult {
  const { words } = view
  const month = monthOnCard(method)
  const over = method.expiry === 'expired'
  return option(
    view,
    method.id,
    html`${cardInLines(words, method)}
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
export function cardForm({ words, form, act }: CardFormView): TemplateResult {
  return html`${
      form.state === 'failed'
        ? html`<div class="notice known critical">
            ${levelMark('critical')}
            <p part="error">
              ${words.formFailed}
              <button type="button" part="button" @click=${act.retryForm}>${words.retry}</button>
            </p>
          </div>`
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
    ${brands.map((brand) => html`<span class="brand">${nameOf(words, brand)}</span> `)}
  </p>`
}
