import { html, type TemplateResult } from '../lit.js'
import type { Balance } from '../contract/balance.js'
import type { CardWords } from '../i18n/messages.js'
import type { BalanceView } from './balance-view.js'

/** Monthly and purchased credits side by side, against what a full month would be. */
export function meter({ balance, locale }: BalanceView, card: CardWords): TemplateResult {
  const { number } = locale.format
  const legend = (kind: 'monthly' | 'purchased'): TemplateResult =>
    html`<div>
      <dt><span class="swatch ${kind}"></span>${card[kind]}</dt>
      <dd class=${balance ? '' : 'bone'}>${balance ? number(balance[kind]) : '000'}</dd>
    </div>`
  return html`${balance ? bar(balance, card) : html`<div part="meter"></div>`}
    <dl part="legend">${legend('monthly')} ${legend('purchased')}</dl>`
}

/**
 * Made with its figures, so that it moves only when they change. Lengths are set as properties,
 * because a strict policy refuses style attributes.
 */
function bar({ monthly, purchased, available, plan }: Balance, card: CardWords): TemplateResult {
  const full = Math.max(plan?.monthlyCredits ?? 0, monthly) + purchased
  return html`<div
    part="meter"
    role="meter"
    aria-label=${card.meter}
    aria-valuemin="0"
    aria-valuemax=${full || 1}
    aria-valuenow=${available}
    aria-valuetext=${card.split(monthly, purchased)}
  >
    ${segment('bar monthly', monthly)} ${segment('bar purchased', purchased)}
    ${segment('', full - monthly - purchased)}
  </div>`
}

/** One of nothing would leave the gap beside it. */
const segment = (kind: string, credits: number): TemplateResult =>
  html`<span class=${kind} .style=${`flex-grow:${credits}`} ?hidden=${credits <= 0}></span>`
