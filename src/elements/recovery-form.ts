import { html, nothing, type TemplateResult } from '../lit.js'
import type { RecoveryPurchase } from '../contract/recovery.js'
import { isBusy } from '../controllers/purchase-state.js'
import { formatDayAndTime } from '../format/instant.js'
import { formatMoney } from '../format/money.js'
import { knownTimeZone } from '../format/time-zone.js'
import { trouble } from './confirmation.js'
import { declineReasonOf } from './decline-reason.js'
import { cardForm } from './purchase-cards.js'
import { troubleWords } from './purchase-notices.js'
import { chargeIn, type RecoveryView } from './recovery-view.js'

/** What is to be paid and why, and the form in which it is; or the way to the bank that asks. */
export function recoveryForm(view: RecoveryView): TemplateResult {
  const { purchase, state, form, act } = view
  const charge = chargeIn(view)
  const busy = isBusy(state)
  const asksBank = charge.state === 'requires_action'
  return html`${summary(view, charge)} ${reason(view, charge)}
    ${
      asksBank
        ? nothing
        : html`<h3 part="legend">${purchase.payWith}</h3>
            ${cardForm({ words: purchase, form, act })}
            <p class="note muted">${purchase.once}</p>`
    }
    <button
      part="button"
      type="button"
      class="main"
      aria-disabled=${busy || !(asksBank || form.state === 'open')}
      @click=${asksBank ? act.authenticate : act.pay}
    >
      ${busy ? html`<span class="wheel" aria-hidden="true"></span>${purchase.paying}` : payName(view, charge)}
    </button>
    ${
      state.stage === 'authenticating'
        ? html`<p class="note muted">${purchase.authenticating}</p>`
        : nothing
    }`
}

const payName = ({ words, purchase, locale }: RecoveryView, charge: RecoveryPurchase): string =>
  charge.state === 'requires_action'
    ? purchase.authenticate
    : words.pay(formatMoney(charge.total, charge.currency, locale.format.locale))

/** What is to be paid, and until when. */
export function summary(view: RecoveryView, charge: RecoveryPurchase): TemplateResult {
  const { words, purchase, locale, recovery } = view
  const { credits, bonusCredits, total, currency, expiresAt } = charge
  const { locale: tag } = locale.format
  const zone = knownTimeZone(recovery?.timeZone)
  const row = (name: string, value: string, kind = ''): TemplateResult =>
    html`<div part="row" class=${kind}>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`
  return html`<dl part="table">
    ${row(words.credits, purchase.credits(credits + bonusCredits))}
    ${row(words.until, words.at(formatDayAndTime(expiresAt, tag, zone), zone))}
    ${row(words.total, formatMoney(total, currency, tag), 'total')}
  </dl>`
}

/** Why it is not paid: of the try just made, else of the last one that was. */
function reason(
  { words, purchase, state }: RecoveryView,
  { declineCode, state: stands }: RecoveryPurchase,
): TemplateResult | typeof nothing {
  if (state.trouble) return trouble(troubleWords({ words: purchase }, state.trouble))
  if (state.stage !== 'choosing') return nothing
  const asks = stands === 'requires_action' ? purchase.authenticateWhy : undefined
  const declined = declineCode ? purchase.declines[declineReasonOf(declineCode)] : undefined
  return html`<p part="status" class="panel low">${[words.why, asks ?? declined].join(' ')}</p>`
}
