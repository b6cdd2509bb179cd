import type { Account } from '../contract/account.js'
import type { Alert, AlertRules } from '../contract/alert.js'
import type { BalanceAt } from '../contract/balance.js'
import type { BillingDetails } from '../contract/billing-details.js'
import type { CreditRequest } from '../contract/credit-request.js'
import type { Entry } from '../contract/entry.js'
import type { Grant } from '../contract/grant.js'
import type { Invoice } from '../contract/invoice.js'
import type { SavedMemberLimits } from '../contract/member-limit.js'
import type { PaymentMethod } from '../contract/payment-method.js'
import type { Card, Purchase, Quote } from '../contract/purchase.js'
import type { RechargeEvent } from '../contract/recharge-event.js'
import type { RechargeRule } from '../contract/recharge-rule.js'
import type { Reservation } from '../contract/reservation.js'
import type { Subscription } from '../contract/subscription.js'

/** How a card answers the bank: `asks` wants the person to confirm before it pays. */
export type CardAnswer = 'pays' | 'declines' | 'asks'

export interface BankCard extends Card {
  readonly answer: CardAnswer
}

export type CardOnFile = Omit<PaymentMethod, 'expiry'> & { readonly answer: CardAnswer }

/** Auto-recharge: the rule that holds, and what has become of its charges. */
export interface RechargeBook {
  version: number
  rule: RechargeRule | null
  quote: Quote | null
  changedAt: string | null
  changedBy: string | null
  /** Whether the charge that has not ended is being tried without a person. */
  isAttempting: boolean
  declines: number
  declinedAt: string | null
  readonly declinedCards: Set<string>
  readonly events: RechargeEvent[]
}

/**
 * All that the fake account knows, as the contract's own records. One that is answered is copied on
 * its way out, so that what somebody holds does not change under him.
 */
export interface Practice {
  readonly account: Account
  /** In milliseconds. It only goes ahead. */
  now: number
  version: number
  lastId: number
  /** Something that pages read has changed, whether or not a figure has. */
  hasNews: boolean
  readonly grants: Grant[]
  readonly entries: Entry[]
  readonly reservations: Reservation[]
  /** The figures as each version left them. */
  readonly figures: Omit<BalanceAt, 'account'>[]
  subscription: Subscription | null
  readonly purchases: Purchase[]
  readonly invoices: Invoice[]
  readonly cards: CardOnFile[]
  /** What was confirmed in the page, and is not on file yet. */
  readonly setups: Map<string, BankCard | undefined>
  /** After a payment the provider takes so long to say so, in milliseconds. */
  webhookDelay_ms: number
  /** When it will say so, by the purchase. */
  readonly payments: Map<string, number>
  billing: BillingDetails
  readonly recharge: RechargeBook
  alertRules: AlertRules | null
  readonly alerts: Alert[]
  /** The alert and the member who has put it away. */
  readonly dismissed: Set<string>
  /** What refused work would have cost, until there are credits again. */
  refusedRequired: number | null
  limits: SavedMemberLimits
  readonly requests: CreditRequest[]
  /** Called after each change. */
  readonly listeners: Set<() => void>
}

export const iso = (ms: number): string => new Date(ms).toISOString()

/** Now, as the contract writes it: such texts are in the order of their instants. */
export const nowOf = ({ now }: Practice): string => iso(now)

export const newId = (practice: Practice, kind: string): string => `${kind}_${++practice.lastId}`

export interface PracticeSettings {
  readonly account: string
  readonly timeZone: string
  /** When it was opened, in milliseconds. */
  readonly openedAt: number
}

const NO_BILLING: BillingDetails = {
  ...{ version: 0, company: null, address: null, language: 'en', taxId: null, changedAt: null },
  languages: ['en', 'ar', 'de', 'es', 'fr'],
  taxIdTypes: [
    { country: 'US', type: 'us_ein', name: 'EIN', example: '12-3456789' },
    { country: 'DE', type: 'eu_vat', name: 'VAT number', example: 'DE123456789' },
    { country: 'GB', type: 'gb_vat', name: 'VAT number', example: 'GB123456789' },
  ],
}

/** A practice that has just been opened, with nothing in it. */
export const openPractice = ({ account, timeZone, openedAt }: PracticeSettings): Practice => ({
  account: {
    ...{ account, timeZone, currency: 'USD', lowAt: 50, criticalAt: 20 },
    createdAt: iso(openedAt),
  },
  ...{ now: openedAt, version: 0, lastId: 0, hasNews: false },
  ...{ grants: [], entries: [], reservations: [], figures: [], subscription: null },
  ...{ purchases: [], invoices: [], cards: [], setups: new Map() },
  ...{ webhookDelay_ms: 0, payments: new Map(), billing: NO_BILLING },
  recharge: {
    ...{ version: 0, rule: null, quote: null, changedAt: null, changedBy: null },
    ...{ isAttempting: false, declines: 0, declinedAt: null, declinedCards: new Set(), events: [] },
  },
  ...{ alertRules: null, alerts: [], dismissed: new Set(), refusedRequired: null },
  limits: { version: 0, defaultCreditsPerPeriod: null, limits: [], changedAt: null },
  ...{ requests: [], listeners: new Set() },
})
