import type { RechargeOutcome } from '@virtual-practice/credits/contract'
import type { Credits } from './balance.js'
import type { Rule } from './deed.js'
import type { Card, Wares } from './goods.js'

/** An automatic charge. */
export interface Charge extends Wares {
  readonly purchase: string
  readonly credits: number
  readonly total: number
  /** What the ledger knows. `in_flight`: its cards are still to be tried. */
  state: 'in_flight' | 'processing' | 'action_required' | 'declined' | 'succeeded' | 'canceled'
  /** What the provider knows beyond that: a person, or a bank, has decided. */
  atTill: 'undecided' | 'paid' | 'refused'
  attempts: number
  attemptedAt: number
  paidAt: number | null
  expiresAt: number
  /** In the order in which this attempt tries them. */
  cards: readonly Card[]
  /** Those that have refused in this attempt. */
  refusedBy: readonly Card[]
  isToStop: boolean
}

/** What a person buys. */
export interface Order {
  readonly purchase: string
  readonly credits: number
  readonly card: Card
  state: 'waiting' | 'processing' | 'refused' | 'landed'
  atTill: 'undecided' | 'paid' | 'refused'
}

export interface Subscribed {
  readonly plan: string
  readonly timeZone: string
  readonly anchor: number
  start: number
  end: number
  isCanceling: boolean
  isCanceled: boolean
  isPastDue: boolean
}

/** All that counts of a practice, as the rules have it. */
export interface Standing {
  now: number
  readonly country: string
  credits: Credits
  subscription: Subscribed | null
  rule: Rule | null
  version: number
  cards: { onFile: readonly Card[]; default: Card | null; backup: Card | null }
  charges: Charge[]
  orders: Order[]
  /** In a row, and the cards that were declined in it. */
  declines: number
  declinedAt: number
  declinedCards: readonly Card[]
  /** Refused attempts of cards, as the provider has to know them. */
  refusals: number
  /** How many rows of the audit trail are explained. */
  told: number
}

export const opened = (country: string, now: number): Standing => ({
  now,
  country,
  credits: { monthly: 0, monthlyEnd: 0, purchased: 0, held: null },
  subscription: null,
  rule: null,
  version: 0,
  cards: { onFile: [], default: null, backup: null },
  charges: [],
  orders: [],
  declines: 0,
  declinedAt: -Infinity,
  declinedCards: [],
  refusals: 0,
  told: 0,
})

export const copyOf = (standing: Standing): Standing => ({
  ...standing,
  credits: { ...standing.credits },
  subscription: standing.subscription && { ...standing.subscription },
  charges: standing.charges.map((charge) => ({ ...charge })),
  orders: standing.orders.map((order) => ({ ...order })),
})

const ENDED: readonly RechargeOutcome[] = ['succeeded', 'canceled']

export const unfinishedOf = ({ charges }: Standing): Charge | undefined =>
  charges.find(({ state }) => !ENDED.some((ended) => ended === state))

/** Whether it has been begun without a person, and has not ended. */
export const isUnderWay = ({ state }: Charge): boolean =>
  state === 'in_flight' || state === 'processing' || state === 'action_required'
