import type { KeptEvent } from '../ledger/provider-events.js'
import type { Practice } from './use-case.js'

/** What became of an event of the payment provider. */
export interface TakenEvent {
  readonly replayed: boolean
  /** Why nothing was done about it. */
  readonly ignored?: string
}

/** Keeps an event of which nothing follows, with the reason. */
export const ignoring =
  ({ ledger }: Practice, event: KeptEvent, account: string | null = null) =>
  async (reason: string): Promise<TakenEvent> => {
    await ledger.ignoreEvent(event, account, reason)
    return { replayed: false, ignored: reason }
  }
