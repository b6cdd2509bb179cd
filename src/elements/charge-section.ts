import { html, nothing, type TemplateResult } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import type { Bundles } from '../contract/bundle.js'
import type { PaymentMethod } from '../contract/payment-method.js'
import type { Purchase } from '../contract/purchase.js'
import { isBusy, type PurchaseState } from '../controllers/purchase-state.js'
import { formatMoney } from '../format/money.js'
import type { ChargeDesk } from './charge-desk.js'
import { trouble } from './confirmation.js'
import { declineReasonOf } from './decline-reason.js'
import { levelMark } from './level-mark.js'
import { cardChoice } from './purchase-cards.js'
import { troubleWords } from './purchase-notices.js'
import type { CardChoice } from './purchase-view.js'
import type { RechargeSpeech } from './recharge-view.js'

/** What a charge that waits for a person is rendered from. */
export interface ChargeView extends RechargeSpeech {
  readonly unfinished: Purchase | null
  readonly state: PurchaseState
  readonly error: CreditsError | undefined
  readonly bundles: Bundles | undefined
  readonly cards: readonly PaymentMethod[]
  readonly card: CardChoice
  readonly form: Pick<ChargeDesk['form'], 'slot' | 'state'>
  readonly act: Omit<ChargeDesk['intents'], 'check'>
}

/** Finishes a charge with its own payment; then what came of it. */
export function chargeSection(view: ChargeView): TemplateResult | typeof nothing {
  const { state, unfinished, words } = view
  const { stage, purchase, found } = state
  if (stage === 'done')
    return ended(view, 'ok', words.finished(purchase!.credits + purchase!.bonusCredits))
  if (stage === 'ended') return ended(view, '', words.chargeEnded)
  if (found || (stage === 'processing' && purchase)) return open(view, found?.purchase ?? purchase!)
  const waits = unfinished?.state === 'open' || unfinished?.state === 'requires_action'
  return waits ? unopened(view, unfinished) : nothing
}

function open(view: ChargeView, charge: Purchase): TemplateResult {
  const { words, state, act } = view
  const busy = isBusy(state)
  const asksBank = charge.state === 'requires_action'
  return framed(
    view,
    charge,
    state.stage === 'processing'
      ? html`<p>${words.finishWait}</p>`
      : html`${reason(view, charge)}
          ${asksBank ? nothing : cardChoice({ ...view, words: view.purchase, redirect: false, once: true })}
          <div class="buttons">
            <button
              part="button"
              type="button"
              class="solid"
              id="pay"
              aria-disabled=${busy || !(asksBank || hasCard(view))}
              @click=${asksBank ? act.authenticate : act.pay}
            >
              ${payName(view, charge)}
            </button>
            ${
              busy
                ? nothing
                : html`<button part="button" type="button" @click=${act.cancel}>
                    ${words.cancelCharge}
                  </button>`
            }
          </div>
          ${state.stage === 'authenticating' ? html`<p class="muted">${view.purchase.authenticating}</p>` : nothing}`,
  )
}

function payName({ state, words, purchase, ...view }: ChargeView, charge: Purchase): string {
  if (state.stage === 'canceling') return purchase.canceling
  if (isBusy(state)) return purchase.paying
  return charge.state === 'requires_action'
    ? purchase.authenticate
    : words.pay(moneyOf(view, charge))
}

/** Why it is not paid: of the try just made, else of the last one that was. */
function reason(view: ChargeView, { declineCode }: Purchase): TemplateResult | typeof nothing {
  const { state, purchase } = view
  if (state.trouble) return trouble(troubleWords({ words: purchase }, state.trouble))
  return declineCode && state.stage === 'choosing'
    ? trouble(purchase.declines[declineReasonOf(declineCode)])
    : nothing
}

/** Known, and not open to be paid yet: it is being opened, or that failed. */
function unopened(view: ChargeView, charge: Purchase): TemplateResult {
  const { error, words, act } = view
  if (!error) return framed(view, charge, html`<i class="bone" aria-hidden="true"></i>`)
  const mayNot = error.code === 'forbidden'
  return framed(
    view,
    charge,
    html`${trouble(mayNot ? words.finishForbidden : words.finishFailed)}
    ${
      mayNot
        ? nothing
        : html`<button part="button" type="button" @click=${act.retry}>${words.retry}</button>`
    }`,
  )
}

function framed(view: ChargeView, charge: Purchase, content: TemplateResult): TemplateResult {
  const { words } = view
  const credits = charge.credits + charge.bonusCredits
  const tell = charge.state === 'requires_action' ? words.finishAction : words.finishDeclined
  return html`<section class="charge" aria-labelledby="charge-title">
    <h3 id="charge-title" part="title" tabindex="-1">${words.finishTitle}</h3>
    ${charge.state === 'processing' ? nothing : html`<p>${tell(credits, moneyOf(view, charge))}</p>`}
    ${content}
  </section>`
}

/** How it ended, until the person has seen it. */
const ended = ({ words, act }: ChargeView, level: 'ok' | '', sentence: string): TemplateResult =>
  html`<div class="panel ${level}" id="charge-ended" tabindex="-1">
    ${levelMark(level || undefined)}
    <div><p>${sentence}</p></div>
    <button part="button" type="button" @click=${act.close}>${words.close}</button>
  </div>`

const hasCard = ({ card, form }: ChargeView): boolean => card !== 'new' || form.state === 'open'

const moneyOf = ({ locale }: Pick<ChargeView, 'locale'>, { total, currency }: Purchase): string =>
  formatMoney(total, currency, locale.format.locale)
