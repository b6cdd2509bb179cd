import { html, nothing, type TemplateResult } from '../lit.js'
import { formatBasisPoints, formatMoney } from '../format/money.js'
import type { Order, PurchaseView } from './purchase-view.js'

/** What is bought, its tax, and the total that will be paid: the server's figures, never ours. */
export function summary(view: PurchaseView): TemplateResult {
  const { words, order, oldPrice, act } = view
  return html`<section class="summary" aria-label=${words.order}>
    <h3 part="title">${words.order}</h3>
    ${
      oldPrice && !order
        ? html`<p part="error">
            ${words.priceFailed}
            <button type="button" part="button" @click=${act.retry}>${words.retry}</button>
          </p>`
        : lines(view, order)
    }
    ${
      oldPrice && order
        ? html`<p part="error" class="low">
            ${words.oldPrice}
            <button type="button" part="button" @click=${act.retry}>${words.retry}</button>
          </p>`
        : nothing
    }
    <p class="note">${words.neverExpire}</p>
  </section>`
}

/** While the price is on its way, the same with placeholders of its size. */
function lines(view: PurchaseView, order: Order | undefined): TemplateResult {
  const { words, bundles, locale } = view
  const bone = order ? '' : 'bone'
  const money = (amount = 0): string =>
    formatMoney(amount, order?.currency ?? bundles?.currency ?? 'USD', locale.format.locale)
  const row = (name: string, value: string, kind = ''): TemplateResult =>
    html`<div part="row" class=${kind}>
      <dt><span class=${bone}>${name}</span></dt>
      <dd><span class=${bone}>${value}</span></dd>
    </div>`
  const { tax, bonusCredits = 0 } = order ?? {}
  return html`<dl aria-busy=${!order}>
    ${row(order ? nameOf(view, order) : words.credits(500), money(order?.price))}
    ${bonusCredits ? row(words.bonus(bonusCredits), money(0)) : nothing}
    ${
      tax
        ? row(
            words.tax(tax.name, formatBasisPoints(tax.basisPoints, locale.format.locale)),
            money(tax.amount),
          )
        : row(words.noTax, '')
    }
    ${row(words.total, money(order?.total), 'total')}
  </dl>`
}

export const nameOf = ({ words }: PurchaseView, { credits, quantity }: Order): string =>
  quantity > 1 ? words.several(quantity, credits / quantity) : words.credits(credits)
