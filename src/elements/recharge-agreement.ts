import type { CreditsError } from '../client/credits-error.js'
import type { PaymentMethod } from '../contract/payment-method.js'
import type { Quote } from '../contract/purchase.js'
import type { RechargeInput } from '../contract/recharge.js'
import { formatMoney } from '../format/money.js'
import { actionWord } from './action-word.js'
import type { Question } from './confirmation.js'
import { cardName } from './payment-view.js'
import type { RechargeFields } from './recharge-draft.js'
import type { RechargeSpeech } from './recharge-view.js'

/** What saving would charge at once, as the person is asked about it. */
export interface Agreement {
  readonly input: RechargeInput
  readonly sent: RechargeFields
  readonly card: PaymentMethod
  /** It is not what it was a moment ago. */
  readonly again: boolean
}

/** What the question is made of. */
interface Asking {
  readonly agreement: Agreement
  readonly price: Quote | undefined
  readonly available: number
  /** It is on already. */
  readonly isOn: boolean
  readonly speech: RechargeSpeech
  readonly saving: boolean
  readonly error: CreditsError | undefined
  readonly confirm: () => void
}

/** Asks whether to charge: the amount, the card, and why. */
export function agreementQuestion(asking: Asking): Question {
  const { agreement, price, available, isOn, saving, error, confirm } = asking
  const { words, payment, locale } = asking.speech
  const { threshold, total, currency } = agreement.input
  const money = formatMoney(total, currency, locale.format.locale)
  const credits = price ? price.credits + price.bonusCredits : 0
  const card = cardName(agreement.card, payment)
  const again = agreement.again ? words.confirmAgain : undefined
  return {
    title: words.confirmTitle,
    text: words.confirmText(available, threshold, credits, money, card),
    trouble: error ? words.notSaved[actionWord(error)] : again,
    running: saving,
    yes: saving ? words.saving : words.confirmYes[isOn ? 'on' : 'off'](money),
    no: words.confirmNo,
    confirm,
  }
}
