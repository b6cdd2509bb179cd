import type { SentChannel } from '../ledger/alerts.js'
import type { OutboxItemOf } from '../ledger/outbox.js'

/** What became of an attempt to send. */
export type SendOutcome = 'sent' | 'failed' | 'given_up'

/** The ways by which notices leave this backend. Each resolves when the other side has taken it. */
export interface Messengers {
  readonly ways: { readonly [K in SentChannel]?: (item: OutboxItemOf<K>) => Promise<void> }
  /** Hears of each attempt. */
  readonly attempted: (channel: SentChannel, outcome: SendOutcome) => void
}
