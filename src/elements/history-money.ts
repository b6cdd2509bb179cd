import type { Entry } from '../contract/entry.js'
import type { HistoryWords } from '../i18n/history-words.js'

type MoneyWord = keyof Pick<
  HistoryWords,
  'moneyBack' | 'moneyKept' | 'disputed' | 'disputeWon' | 'refundFailed'
>

/** Why credits came again, by the reason in the ledger. */
const COME: Readonly<Record<string, MoneyWord>> = {
  'dispute-won': 'disputeWon',
  'refund-failed': 'refundFailed',
  'refund-refused': 'refundFailed',
}

/** The word for credits that went, or came again, with the money of a purchase; none for any other entry. */
export function moneyWord({ type, credits, refunds, reason }: Entry): MoneyWord | undefined {
  if (type !== 'refunded') return undefined
  if (credits < 0) return reason === 'disputed' ? 'disputed' : 'moneyBack'
  if (refunds !== null) return undefined
  return COME[reason ?? ''] ?? 'moneyKept'
}
