/** Why a card is refused, in Stripe's words. */
export interface Decline {
  readonly code:
    | 'authentication_required'
    | 'card_declined'
    | 'expired_card'
    | 'incorrect_cvc'
    | 'processing_error'
  readonly declineCode?: string
  readonly message: string
}

/** How a card behaves. What is not said is what 4242 does: it pays. */
export interface Behaviour {
  /** Refused already when the card is kept, and each time it pays. */
  readonly refused?: Decline
  /** May be kept, but never pays. With a challenge: after it. */
  readonly unpaid?: Decline
  /** `once`: until the card was authenticated to be kept. */
  readonly challenge?: 'always' | 'once'
  /** The payment is `processing` until `settle` of the control. */
  readonly settlesLater?: true
  readonly disputed?: true
}

const DECLINED = 'Your card was declined.'
const declined = (declineCode: string, message = DECLINED): Decline => ({
  code: 'card_declined',
  declineCode,
  message,
})

export const DECLINES = {
  generic_decline: declined('generic_decline'),
  insufficient_funds: declined('insufficient_funds', 'Your card has insufficient funds.'),
  lost_card: declined('lost_card'),
  stolen_card: declined('stolen_card'),
  expired_card: { code: 'expired_card', message: 'Your card has expired.' },
  incorrect_cvc: { code: 'incorrect_cvc', message: "Your card's security code is incorrect." },
  processing_error: {
    code: 'processing_error',
    message: 'An error occurred while processing your card. Try again in a little bit.',
  },
  authentication_required: {
    code: 'authentication_required',
    declineCode: 'authentication_required',
    message: 'Your card was declined. This transaction requires authentication.',
  },
} as const satisfies Record<string, Decline>

export type DeclineName = keyof typeof DECLINES

/** Not a number of Stripe's: it pays only when the control settles it. */
export const PROCESSING_NUMBER = '4000009990000013'

const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  '4000000000000002': { refused: DECLINES.generic_decline },
  '4000000000009995': { refused: DECLINES.insufficient_funds },
  '4000000000009987': { refused: DECLINES.lost_card },
  '4000000000009979': { refused: DECLINES.stolen_card },
  '4000000000000069': { refused: DECLINES.expired_card },
  '4000000000000127': { refused: DECLINES.incorrect_cvc },
  '4000000000000119': { refused: DECLINES.processing_error },
  '4000000000000341': { unpaid: DECLINES.generic_decline },
  '4000002500003155': { challenge: 'once' },
  '4000002760003184': { challenge: 'always' },
  '4000008400001629': { challenge: 'always', unpaid: DECLINES.insufficient_funds },
  '4000000000000259': { disputed: true },
  [PROCESSING_NUMBER]: { settlesLater: true },
}

export const behaviourOf = (number: string): Behaviour => BEHAVIOURS[number] ?? {}

/** Stripe's names for test cards, and one of ours for the payment that settles later. */
export const TOKENS: Readonly<Record<string, string>> = {
  pm_card_visa: '4242424242424242',
  pm_card_visa_debit: '4000056655665556',
  pm_card_mastercard: '5555555555554444',
  pm_card_amex: '378282246310005',
  pm_card_chargeDeclined: '4000000000000002',
  pm_card_visa_chargeDeclined: '4000000000000002',
  pm_card_chargeDeclinedInsufficientFunds: '4000000000009995',
  pm_card_visa_chargeDeclinedInsufficientFunds: '4000000000009995',
  pm_card_visa_chargeDeclinedLostCard: '4000000000009987',
  pm_card_visa_chargeDeclinedStolenCard: '4000000000009979',
  pm_card_chargeDeclinedExpiredCard: '4000000000000069',
  pm_card_chargeDeclinedIncorrectCvc: '4000000000000127',
  pm_card_chargeDeclinedProcessingError: '4000000000000119',
  pm_card_chargeCustomerFail: '4000000000000341',
  pm_card_authenticationRequiredOnSetup: '4000002500003155',
  pm_card_authenticationRequired: '4000002760003184',
  pm_card_threeDSecureRequiredChargeDeclined: '4000008400001629',
  pm_card_createDispute: '4000000000000259',
  pm_card_bypassPending: '4000000000000077',
  pm_card_doubleProcessing: PROCESSING_NUMBER,
}

const BRANDS: readonly (readonly [RegExp, string])[] = [
  [/^4/, 'visa'],
  [/^(5[1-5]|2[2-7])/, 'mastercard'],
  [/^3[47]/, 'amex'],
]

export const brandOf = (number: string): string =>
  BRANDS.find(([start]) => start.test(number))?.[1] ?? 'unknown'

export const fundingOf = (number: string): 'credit' | 'debit' =>
  number === '4000056655665556' ? 'debit' : 'credit'

/** The check digit that every card number ends with. */
export function isCardNumber(number: string): boolean {
  if (!/^\d{13,19}$/.test(number)) return false
  const sum = Array.from(number)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}
