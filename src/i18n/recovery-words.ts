import type { RecoveryPurchase } from '../contract/recovery.js'
import type { ReadingWords } from './messages.js'

/**
 * The words of `<recharge-recovery>`. Money, amounts of credits and instants come as they are to be
 * shown. `unauthorized` and `forbidden` are what is said of a link that opens nothing any more.
 */
export interface RecoveryWords extends ReadingWords {
  title: string
  company: (name: string) => string
  why: string
  credits: string
  total: string
  until: string
  at: (moment: string, zone: string) => string
  pay: (total: string) => string
  opening: string
  notOpened: string
  overTitle: string
  done: (credits: string) => string
  /** It was paid without this page. */
  elsewhere: string
  endedTitle: string
  ended: Record<NonNullable<RecoveryPurchase['cancelReason']>, string>
}
