import { html, nothing, type TemplateResult } from '../lit.js'
import { live } from 'lit/directives/live.js'
import { formatDayAndTime } from '../format/instant.js'
import { formatMoney } from '../format/money.js'
import type { RechargeField } from '../i18n/recharge-words.js'
import { bundleChoice } from './purchase-bundles.js'
import { amountText, choiceIn, pauseDay } from './recharge-draft.js'
import { dayAfter, dayOf } from './history-days.js'
import { warning } from './recharge-warning.js'
import type { RechargeView } from './recharge-view.js'

/** What can be set, each with its hint, its warnings and its mistakes. */
export const rechargeFields = (view: RechargeView): TemplateResult =>
  html`${toggle(view)} ${number(view, 'threshold')} ${amount(view)}
    <div class="pair">${number(view, 'cap')} ${number(view, 'times')}</div>
    ${pause(view)}`

function toggle(view: RechargeView): TemplateResult {
  const { words, fields, edit } = view
  return html`<div class="field">
    <label class="switch">
      <input
        id="enabled"
        type="checkbox"
        role="switch"
        aria-checked=${fields!.enabled === 'on'}
        aria-describedby="enabled-hint enabled-notes"
        .checked=${live(fields!.enabled === 'on')}
        @change=${(event: Event) =>
          edit('enabled', (event.target as HTMLInputElement).checked ? 'on' : '')}
      />
      <span class="track" aria-hidden="true"></span>
      <span class="strong">${words.fields.enabled}</span>
    </label>
    <p id="enabled-hint" class="hint">${words.hints.enabled}</p>
    ${notes(view, 'enabled')}
  </div>`
}

type Typed = 'threshold' | 'cap' | 'times'

function number(view: RechargeView, field: Typed): TemplateResult {
  const { words, fields, edit, mistakes, recharge, draft } = view
  const isSuggested =
    !recharge!.rule && !Object.hasOwn(draft!.edits, field) && fields![field] !== ''
  return html`<div class="field">
    <label for=${field}>${words.fields[field]}</label>
    <div class="typed">
      <input
        id=${field}
        part="input"
        type="text"
        inputmode=${field === 'cap' ? 'decimal' : 'numeric'}
        dir="ltr"
        maxlength="30"
        autocomplete="off"
        spellcheck="false"
        aria-required="true"
        aria-invalid=${mistakes.some((mistake) => mistake.field === field)}
        aria-describedby="${field}-hint ${field}-notes"
        .value=${live(fields![field])}
        @input=${(event: Event) => edit(field, (event.target as HTMLInputElement).value)}
      />
      ${field === 'cap' ? html`<span class="muted">${recharge!.currency}</span>` : nothing}
    </div>
    <p id="${field}-hint" class="hint">
      ${words.hints[field]} ${isSuggested ? words.suggested : nothing}
    </p>
    ${notes(view, field)}
  </div>`
}

/** Kept together, each in its own direction. */
const taxOf = (name: string, amount: string): string =>
  `\u2068${name}\u2069\u00a0\u2068${amount}\u2069`

/** The bundles as they are sold, and what one charge comes to. */
function amount(view: RechargeView): TemplateResult {
  const { words, bundles, noBundles, purchase, locale, fields, edit, retry, rule } = view
  const choice = choiceIn(fields!.amount)
  return html`<div
    class="field"
    id="amount"
    tabindex="-1"
    role="group"
    aria-label=${words.fields.amount}
  >
    ${
      bundles
        ? bundleChoice({
            ...{ bundles, choice, locale },
            words: { ...purchase, choose: words.fields.amount },
            state: { stage: 'choosing' },
            act: { choose: (chosen) => edit('amount', amountText(chosen)) },
          })
        : html`<p class="strong">${words.fields.amount}</p>
            ${
              noBundles
                ? html`<p part="error">
                    ${purchase.failed}
                    <button type="button" part="button" @click=${retry}>${words.retry}</button>
                  </p>`
                : html`<i class="bone tall" aria-hidden="true"></i>`
            }`
    }
    ${bundles && choice && !rule!.choice ? warning(words.notForSale(choice.bundle)) : nothing}
    ${price(view)} ${notes(view, 'amount')}
  </div>`
}

function price(view: RechargeView): TemplateResult | typeof nothing {
  const { words, purchase, price: quote, noPrice, locale, retry, bundles } = view
  const money = (sum: number): string => formatMoney(sum, quote!.currency, locale.format.locale)
  if (quote)
    return html`<p class="total">
      ${
        quote.tax
          ? words.totalWithTax(money(quote.total), taxOf(quote.tax.name, money(quote.tax.amount)))
          : words.total(money(quote.total))
      }
    </p>`
  if (!bundles || !noPrice) return nothing
  if (noPrice === 'billing') return warning(purchase.blocked.billing_details_required)
  if (noPrice === 'loading') return html`<p class="hint">${words.priceLoading}</p>`
  return html`<p part="error">
    ${words.priceFailed}
    <button type="button" part="button" @click=${retry}>${words.retry}</button>
  </p>`
}

function pause(view: RechargeView): TemplateResult {
  const { words, fields, recharge, edit, timeZone, locale, mistakes } = view
  const { pausedUntil } = fields!
  const day = pauseDay(pausedUntil)
  const kept = view.draft!.base.rule?.pausedUntil
  const moment = (at: string): string => formatDayAndTime(at, locale.format.locale, timeZone)
  const isRunning = kept && kept > recharge!.asOf
  const options: [value: string, name: string][] = [
    ['', words.pauses.none],
    ...(isRunning ? [[kept, words.pauseKept(moment(kept))] as [string, string]] : []),
    ['day', words.pauses.day],
    ['week', words.pauses.week],
    ['date:', words.pauses.date],
  ]
  const chosen = day === undefined ? pausedUntil : 'date:'
  return html`<div class="field">
    <label for="pausedUntil">${words.fields.pausedUntil}</label>
    <div class="typed">
      <select
        id="pausedUntil"
        part="input"
        aria-describedby="pausedUntil-hint pausedUntil-notes"
        @change=${(event: Event) => edit('pausedUntil', (event.target as HTMLSelectElement).value)}
      >
        ${options.map(
          ([value, name]) =>
            html`<option value=${value} .selected=${value === chosen}>${name}</option>`,
        )}
      </select>
      ${
        day === undefined
          ? nothing
          : html`<input
              id="pause-day"
              part="input"
              type="date"
              aria-label=${words.pauseDate}
              aria-invalid=${mistakes.some(({ field }) => field === 'pausedUntil')}
              aria-describedby="pausedUntil-notes"
              min=${dayAfter(dayOf(recharge!.asOf, timeZone), 1)}
              .value=${live(day)}
              @change=${(event: Event) =>
                edit('pausedUntil', `date:${(event.target as HTMLInputElement).value}`)}
            />`
      }
    </div>
    <p id="pausedUntil-hint" class="hint">${words.hints.pausedUntil}</p>
    ${notes(view, 'pausedUntil')}
  </div>`
}

/** What is wrong with a field; then what should be known of it. */
function notes({ mistakes, warnings }: RechargeView, field: RechargeField): TemplateResult {
  const wrong = mistakes.filter((mistake) => mistake.field === field)
  const known = wrong.map(({ text }) => text)
  const more = warnings.filter((one) => one.field === field && !known.includes(one.text))
  return html`<div id="${field}-notes">
    ${wrong.map(({ text }) => html`<p class="critical wrong" id="${field}-error">${text}</p>`)}
    ${more.map(({ text }) => warning(text))}
  </div>`
}
