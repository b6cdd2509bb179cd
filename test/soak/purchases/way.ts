import fc from 'fast-check'
import type { PurchaseState } from '@virtual-practice/credits/contract'
import type { DeclineName } from '../../../demo/stripe-double/cards.js'
import { BUNDLES } from './market.js'

/** What a person, or a bank, does about a payment. */
export type Move =
  | { readonly does: 'pay'; readonly card: string }
  | { readonly does: 'answer'; readonly passed: boolean }
  | { readonly does: 'settle'; readonly decline?: DeclineName }
  | { readonly does: 'cancel' }
  /** Pays in one tab and cancels in another. */
  | { readonly does: 'pay-and-cancel'; readonly card: string }

/** How somebody buys. */
export interface Way {
  readonly moves: readonly Move[]
  /** Where it ends. Null where that is a race. */
  readonly end: PurchaseState | null
}

const pay = (card = 'pm_card_visa'): Move => ({ does: 'pay', card })

export const WAYS = {
  paid: { moves: [pay()], end: 'succeeded' },
  'paid with another brand': { moves: [pay('pm_card_mastercard')], end: 'succeeded' },
  'declined, then paid': { moves: [pay('pm_card_visa_chargeDeclined'), pay()], end: 'succeeded' },
  'declined twice, then given up': {
    moves: [
      pay('pm_card_visa_chargeDeclinedInsufficientFunds'),
      pay('pm_card_chargeDeclinedExpiredCard'),
      { does: 'cancel' },
    ],
    end: 'canceled',
  },
  'challenge passed': {
    moves: [pay('pm_card_authenticationRequired'), { does: 'answer', passed: true }],
    end: 'succeeded',
  },
  'challenge failed, then paid': {
    moves: [pay('pm_card_authenticationRequired'), { does: 'answer', passed: false }, pay()],
    end: 'succeeded',
  },
  'challenge passed, then declined': {
    moves: [pay('pm_card_threeDSecureRequiredChargeDeclined'), { does: 'answer', passed: true }],
    end: 'open',
  },
  'processing, then paid': {
    moves: [pay('pm_card_doubleProcessing'), { does: 'settle' }],
    end: 'succeeded',
  },
  'processing, then declined, then paid': {
    moves: [
      pay('pm_card_doubleProcessing'),
      { does: 'settle', decline: 'insufficient_funds' },
      pay(),
    ],
    end: 'succeeded',
  },
  'still processing': { moves: [pay('pm_card_doubleProcessing')], end: 'processing' },
  'never paid': { moves: [], end: 'open' },
  'cancelled, then paid too late': { moves: [{ does: 'cancel' }, pay()], end: 'canceled' },
  'paid and cancelled at once': {
    moves: [{ does: 'pay-and-cancel', card: 'pm_card_visa' }],
    end: null,
  },
} as const satisfies Record<string, Way>

export type WayName = keyof typeof WAYS

/** One purchase of somebody, as it will be made. */
export interface Plan {
  readonly way: WayName
  readonly account: number
  readonly bundle: (typeof BUNDLES)[number]['code']
  readonly quantity: number
  /** Which of the backends the page calls. */
  readonly backend: 0 | 1
  /** How many ask after each move what became of it, at once. None, and only webhooks tell. */
  readonly followers: number
  /** How many events somebody makes up about it before it is paid. */
  readonly forged: number
}

/** Most pay, and without ado. */
const wayNames: fc.Arbitrary<WayName> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<WayName>('paid') },
  { weight: 3, arbitrary: fc.constantFrom(...(Object.keys(WAYS) as WayName[])) },
)

export const plansFor = (accounts: number): fc.Arbitrary<Plan> =>
  fc.record({
    way: wayNames,
    account: fc.nat(accounts - 1),
    bundle: fc.constantFrom(...BUNDLES.map(({ code }) => code)),
    quantity: fc.integer({ min: 1, max: 3 }),
    backend: fc.constantFrom<0 | 1>(0, 1),
    followers: fc.nat(3),
    forged: fc.nat(2),
  })
