import type { Recharge } from '../contract/recharge.js'
import type { RechargeVerdict } from '../contract/recharge-event.js'
import type { FormWords } from './form-words.js'
import type { ActionWords, RivalWords, ReadingWords } from './messages.js'

export type RechargeField = 'enabled' | 'threshold' | 'amount' | 'cap' | 'times' | 'pausedUntil'

/** Why an armed rule would not charge now, where its state does not say so already. */
export type HeldBack = Exclude<
  RechargeVerdict,
  | 'off'
  | 'paused'
  | 'action_required'
  | 'in_flight'
  | 'suspended'
  | 'cap_per_period'
  | 'max_per_period'
  | 'charge'
>

/** How auto-recharge stands. Money, cards and days come as they are to be shown. */
export interface StandingWords extends ReadingWords {
  title: string
  intro: string
  /** The figures are old. */
  stale: string

  states: Record<Recharge['state'] | 'paused', string>
  never: string
  off: string
  offBySystem: string
  pausedSince: (until: string) => string
  armed: (threshold: number, credits: number, total: string, card: string) => string
  armedNoCard: (threshold: number, credits: number, total: string) => string
  /** So many are left, and that is below the threshold already. */
  below: (available: number) => string
  charging: (credits: number, total: string) => string
  action: (total: string) => string
  capped: Record<'cap_per_period' | 'max_per_period', (end: string) => string>
  suspended: string
  suspendedOpen: string
  held: Record<Exclude<HeldBack, 'backing_off'>, string>
  backingOff: (until: string) => string
  spent: (spent: string, cap: string, count: number, max: number) => string
  period: (start: string, end: string, zone: string) => string
  changed: (by: string, at: string) => string
  /** Who is no member, as `changed` calls them. */
  changers: Record<'system' | 'service', string>
}

/** The words of `<recharge-settings>`. */
export interface RechargeWords extends StandingWords, FormWords, RivalWords {
  rule: string
  fields: Record<RechargeField, string>
  hints: Record<'enabled' | 'threshold' | 'cap' | 'times' | 'pausedUntil', string>
  suggested: string
  credits: (amount: number) => string
  totalWithTax: (total: string, tax: string) => string
  total: (total: string) => string
  priceLoading: string
  priceFailed: string
  notForSale: (what: string) => string
  pauses: Record<'none' | 'day' | 'week' | 'date', string>
  pauseKept: (until: string) => string
  pauseDate: string
  on: string
  notOn: string
  none: string
  empty: string

  cards: string
  pays: (card: string) => string
  paysBackup: (card: string) => string
  noCard: string
  noBackup: string
  changeCards: string

  mistakes: {
    threshold: string
    cap: (example: string) => string
    capMost: (most: string) => string
    capSmall: (total: string) => string
    times: string
    amount: string
    pausedUntil: string
    price: string
  }
  warnings: {
    lift: (credits: number, threshold: number) => string
    use: (credits: number) => string
    noCard: string
    cardEnds: (card: string) => string
    cardEnded: (card: string) => string
  }
  /** What saving would make of it, in one sentence. */
  summary: (credits: number, total: string, threshold: number, times: number, cap: string) => string
  summaryOff: string
  saved: string
  savedCharging: string
  notSaved: ActionWords
  /** While offline. */
  savingWaits: string
  priceChanged: (before: string, now: string) => string
  /** The price is another one than the saved rule was agreed to at. */
  priceMoved: (before: string, now: string) => string

  confirmTitle: string
  confirmText: (
    available: number,
    threshold: number,
    credits: number,
    total: string,
    card: string,
  ) => string
  /** By whether it is on already. */
  confirmYes: Record<'on' | 'off', (total: string) => string>
  confirmNo: string
  confirmAgain: string
  notConfirmed: string

  finishTitle: string
  finishDeclined: (credits: number, total: string) => string
  finishAction: (credits: number, total: string) => string
  finishWait: string
  pay: (total: string) => string
  cancelCharge: string
  finished: (credits: number) => string
  finishForbidden: string
  finishFailed: string
  chargeEnded: string
  close: string
}
