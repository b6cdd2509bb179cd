import { html, nothing, type TemplateResult } from '../lit.js'
import type { Bundle } from '../contract/bundle.js'
import { formatBasisPoints, formatMoney, formatUnitPrice } from '../format/money.js'
import { type BundleValue, creditsOf, valuesOf } from './bundle-value.js'
import { isBusy } from '../controllers/purchase-state.js'
import type { PurchaseActions, PurchaseView } from './purchase-view.js'

/** What bundles are chosen from. */
export type BundlesView = Pick<
  PurchaseView,
  'words' | 'locale' | 'bundles' | 'choice' | 'state'
> & { readonly act: Pick<PurchaseActions, 'choose'> }

/** The bundles as a group of radio buttons, and how many of the chosen one. */
export function bundleChoice(view: BundlesView): TemplateResult {
  const { bundles, choice, words } = view
  const values = valuesOf(bundles!.bundles)
  const chosen = bundles!.bundles.find(({ code }) => code === choice?.bundle)
  return html`<fieldset class="bundles" ?disabled=${isBusy(view.state)}>
      <legend part="legend">${words.choose}</legend>
      <div class="options">
        ${bundles!.bundles.map((bundle) => option(view, bundle, values.get(bundle.code)!))}
      </div>
    </fieldset>
    ${chosen && chosen.quantityMax > chosen.quantityMin ? quantity(view, chosen) : nothing}`
}

function option(view: BundlesView, bundle: Bundle, value: BundleValue): TemplateResult {
  const { words, choice, act, bundles } = view
  const { locale } = view.locale.format
  const { currency } = bundles!
  const { code, credits, bonusCredits, price, quantityMin } = bundle
  const unit = formatUnitPrice(price, creditsOf(bundle), currency, locale)
  const { savedPercent, best } = value
  return html`<label class="option">
    <input
      type="radio"
      name="bundle"
      value=${code}
      .checked=${code === choice?.bundle}
      @change=${() => act.choose({ bundle: code, quantity: quantityMin })}
    />
    <span class="dot" aria-hidden="true"></span>
    <span class="what">
      <span class="count">${words.credits(credits)}</span>
      ${bonusCredits ? html`<span class="bonus">${words.bonus(bonusCredits)}</span>` : nothing}
      ${best ? html`<span class="best">${words.bestValue}</span>` : nothing}
    </span>
    <span class="price">${formatMoney(price, currency, locale)}</span>
    <span class="worth"
      >${words.perCredit(unit)}${
        savedPercent
          ? html`${words.comma}<b
                >${words.saving(formatBasisPoints(savedPercent * 100, locale))}</b
              >`
          : nothing
      }</span
    >
  </label>`
}

function quantity(view: BundlesView, bundle: Bundle): TemplateResult {
  const { words, choice, act } = view
  const { quantityMin: min, quantityMax: max } = bundle
  const now = choice!.quantity
  const take = (value: number): void => {
    const whole = Math.min(max, Math.max(min, Math.round(value) || min))
    act.choose({ bundle: bundle.code, quantity: whole })
  }
  const step = (by: 1 | -1, name: string): TemplateResult =>
    html`<button
      class="step"
      type="button"
      aria-label=${name}
      aria-disabled=${by < 0 ? now <= min : now >= max}
      @click=${() => take(now + by)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d=${by < 0 ? 'M3 8h10' : 'M3 8h10M8 3v10'} />
      </svg>
    </button>`
  return html`<fieldset class="quantity" ?disabled=${isBusy(view.state)}>
    <legend>${words.quantity}</legend>
    <div class="stepper">
      ${step(-1, words.fewer)}
      <input
        type="number"
        inputmode="numeric"
        aria-label=${words.quantity}
        aria-describedby="at-most"
        min=${min}
        max=${max}
        .value=${String(now)}
        @change=${({ target }: Event) => {
          const input = target as HTMLInputElement
          take(input.valueAsNumber)
          input.value = String(Math.min(max, Math.max(min, Math.round(input.valueAsNumber) || min)))
        }}
      />
      ${step(1, words.more)}
      <span id="at-most" class="note">${words.atMost(max)}</span>
    </div>
  </fieldset>`
}
