import type { ChangeCause } from '../contract/balance.js'
import type { EntryType } from '../contract/entry.js'
import type { Source } from '../contract/grant.js'
import type { ReadingWords } from './messages.js'

type Range = 'period' | 'last-period' | '30d' | 'custom'
type Term =
  'opening' | 'granted' | 'bought' | 'used' | 'expired' | 'voided' | 'refunded' | 'closing'
type Column = 'time' | 'what' | 'member' | 'reference' | 'credits' | 'after'
type Fact =
  'operation' | 'session' | 'reservation' | 'rate' | 'refunds' | 'grant' | 'reason' | 'actor'

/** The words of `<credit-history>`. */
export interface HistoryWords extends ReadingWords {
  label: string
  stale: (moment: string) => string
  period: string
  ranges: Record<Range, string>
  from: string
  to: string
  badRange: string
  type: string
  allTypes: string
  types: Record<EntryType, string>
  feature: string
  allFeatures: string
  member: string
  reference: string
  badReference: string
  clear: string
  /** A search looks beyond the period. */
  searched: string
  csv: string
  csvBusy: string
  csvDone: string
  csvFailed: string
  span: (from: string, to: string) => string
  zone: (zone: string) => string
  /** The account's zone is one this browser does not know. */
  zoneUnknown: (zone: string) => string
  statement: string
  terms: Record<Term, string>
  table: string
  columns: Record<Column, string>
  sources: Record<Source, string>
  /** No grant pays for this part. */
  owed: string
  moneyBack: string
  disputed: string
  disputeWon: string
  /** Money was to go back, and the bank did not take it: the credits are here again. */
  refundFailed: string
  /** The kind of an entry by which credits come again that went with money. */
  givenBack: string
  /** The money that took them is ours again. */
  moneyKept: string
  parts: (count: number) => string
  /** Beside what was left after a movement. */
  after: (credits: string) => string
  facts: Record<Fact, string>
  /** So many have arrived; on the button that shows them. With `more` there are still more. */
  newer: (count: number, more: boolean) => string
  showNewer: (count: number, more: boolean) => string
  older: string
  olderBusy: string
  olderFailed: string
  end: string
  /** Of what matches there is no more. */
  endSearch: string
  shown: (count: number) => string
  empty: string
  emptySearch: string
  why: string
  since: string
  /** From one figure to the other, `days` being the first one. */
  changed: (opening: string, closing: string, day: string) => string
  causes: Record<ChangeCause, string>
  then: string
  now: string
  whyBusy: string
  whyFailed: string
  /** The account was not there on that day; that day has not come. */
  tooEarly: string
  tooLate: string
}
