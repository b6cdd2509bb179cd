import type { SentChannel } from '../ledger/alerts.js'
import type { OutboxItemOf } from '../ledger/outbox.js'
import type { LinkRecovery, RecoveryLink } from './recovery-links.js'

/** What became of an attempt to send. */
export type SendOutcome = 'sent' | 'failed' | 'given_up'

/** The ways by which notices leave this backend. Each resolves when the other side has taken it. */
export interface Messengers {
  readonly ways: {
    readonly [K in SentChannel]?: (
      item: OutboxItemOf<K>,
      recovery: RecoveryLink | undefined,
    ) => Promise<void>
  }
  /** Makes the links with which an automatic charge is finished; there are none without. */
  readonly linkRecovery?: LinkRecovery | undefined
  /** Hears of each attempt. */
  readonly attempted: (channel: SentChannel, outcome: SendOutcome) => void
}
