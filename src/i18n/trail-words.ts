import type {
  RechargeEvent,
  RechargeOutcome,
  RechargeTrigger,
  RechargeVerdict,
} from '../contract/recharge-event.js'
import type { ActionWords } from './messages.js'

/** The words of what auto-recharge did, and of what it would have done. */
export interface TrailWords {
  title: string
  loading: string
  failed: string
  /** In its place, where what was read before is still shown. */
  notRefreshed: string
  retry: string
  empty: string
  kind: string
  kinds: Record<RechargeEvent['kind'] | 'all', string>
  zone: (zone: string) => string
  older: string
  olderBusy: string
  olderFailed: string
  csv: string
  csvBusy: string
  csvSaved: string
  notMade: ActionWords
  actor: (member: string) => string
  actors: Record<'system' | 'service', string>
  first: string
  saved: string
  savedSame: string
  /** A field of the settings, and what became of it. */
  change: (field: string, value: string) => string
  charge: (total: string) => string
  /** Followed by one of `verdicts`, `triggers`. */
  reason: (verdict: string) => string
  because: (trigger: string) => string
  notCharged: string
  verdicts: Record<Exclude<RechargeVerdict, 'charge'>, string>
  triggers: Record<RechargeTrigger, string>
  outcomes: Record<RechargeOutcome, (total: string) => string>
  left: (available: number, threshold: number) => string
  spent: (spent: string, cap: string, count: number, max: number) => string
  invoice: (invoice: string) => string

  tryTitle: string
  tryNote: string
  tryDays: string
  days: (days: number) => string
  try: string
  trying: string
  notTried: ActionWords
  tryMistakes: string
  tryOld: string
  span: (from: string, to: string, zone: string) => string
  would: (charges: number, spent: string) => string
  wouldNot: string
  lowest: (withIt: number, without: number) => string
  lowestSame: (credits: number) => string
  columns: Record<'at' | 'trigger' | 'available' | 'credits' | 'total', string>
  chargesTitle: string
  /** What is drawn of it; `with` is as it was and what was `added`. */
  chart: Record<
    'bars' | 'table' | 'day' | 'without' | 'with' | 'added' | 'charged' | 'threshold',
    string
  >
  heldTitle: string
  heldBack: (why: string, count: number, at: string) => string
}
