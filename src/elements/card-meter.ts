import { html, type TemplateResult } from 'lit'
import type { CardWords } from '../i18n/messages.js'
import type { BalanceView } from './balance-view.js'

/**
 * Monthly and purchased credits side by side, against what a full month would be. Lengths are
 * set as properties, because a strict policy refuses style attributes.
 */
export function meter({ balance, speech }: BalanceView, card: CardWords): TemplateResult {
  const { monthly = 2, purchased = 1, available = 0 } = balance ?? {}
  const full = Math.max(balance?.plan?.monthlyCredits ?? 0, monthly) + purchased
  const { number } = speech.format
  return html`<div
      part="meter"
      role="meter"
      aria-label=${card.meter}
      aria-valuemin="0"
      aria-valuemax=${full || 1}
      aria-valuenow=${available}
      aria-valuetext=${card.split(monthly, purchased)}
    >
      <span class="bar monthly" .style=${`flex-grow:${monthly}`}></span>
      <span class="bar purchased" .style=${`flex-grow:${purchased}`}></span>
      <span .style=${`flex-grow:${full - monthly - purchased || (full ? 0 : 1)}`}></span>
    </div>
    <dl part="legend">
      ${legend('monthly', card.monthly, balance && number(monthly))}
      ${legend('purchased', card.purchased, balance && number(purchased))}
    </dl>`
}

const legend = (kind: string, name: string, amount: string | undefined): TemplateResult =>
  html`<div>
    <dt><span class="swatch ${kind}"></span>${name}</dt>
    <dd class=${amount ? '' : 'skeleton'}>${amount ?? '000'}</dd>
  </div>`
