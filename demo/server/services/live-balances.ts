import type { Balance } from '@virtual-practice/credits/contract'
import type { Snapshot } from '../ledger/answers.js'
import type { Catalogue } from './catalogue.js'
import { presentBalance } from './present-balance.js'

/** The longest wait before looking again although nothing is due. Timers cannot be set for ever. */
const LOOK_AGAIN_MAX_ms = 3_600_000
const RETRY_ms = 1_000

/** Hears the newest balance: once soon after subscribing, then with every change. */
export type BalanceListener = (balance: Balance) => void

interface Watched {
  readonly listeners: Set<BalanceListener>
  /** Subscribed since the last read began. */
  readonly unserved: Set<BalanceListener>
  version: number
  /** When the last read was, by the ledger's time. */
  asOf: string
  reading: boolean
  /** Something happened since the read under way began. */
  again: boolean
  timer: NodeJS.Timeout | undefined
}

/** The balances somebody is looking at, however many look: one read per account per change. */
export interface LiveBalances {
  /** @returns ends the subscription */
  subscribe(account: string, listener: BalanceListener): () => void
  /** An account has reached a version, as the database says. */
  changed(account: string, version: number): void
  /** Changes may have been missed: looks at everything again. */
  refreshAll(): void
  close(): void
}

export function createLiveBalances(
  catalogue: Catalogue,
  read: (account: string) => Promise<Snapshot>,
  report: (error: unknown) => void,
): LiveBalances {
  const accounts = new Map<string, Watched>()

  async function refresh(account: string, watched: Watched): Promise<void> {
    if (watched.reading) {
      watched.again = true
      return
    }
    watched.reading = true
    watched.again = false
    clearTimeout(watched.timer)
    const first = [...watched.unserved]
    watched.unserved.clear()
    let wait_ms: number
    try {
      const snapshot = await read(account)
      tell(watched, first, snapshot)
      // Where time stands still, as in tests, what is due soon stays due soon.
      const stands = snapshot.asOf === watched.asOf
      wait_ms = Math.max(untilDue(snapshot), stands ? RETRY_ms : 0)
      watched.asOf = snapshot.asOf
    } catch (error) {
      report(error)
      for (const listener of first) watched.unserved.add(listener)
      wait_ms = RETRY_ms
    }
    watched.reading = false
    if (accounts.get(account) !== watched) return
    if (wasAskedAgain(watched)) void refresh(account, watched)
    else watched.timer = setTimeout(() => void refresh(account, watched), wait_ms).unref()
  }

  function tell(watched: Watched, first: BalanceListener[], snapshot: Snapshot): void {
    const balance = presentBalance(catalogue, snapshot)
    const isNew = balance.version > watched.version
    watched.version = Math.max(watched.version, balance.version)
    for (const listener of isNew ? watched.listeners : first)
      if (watched.listeners.has(listener)) listener(balance)
  }

  return {
    subscribe(account, listener) {
      const watched = accounts.get(account) ?? newlyWatched()
      accounts.set(account, watched)
      watched.listeners.add(listener)
      watched.unserved.add(listener)
      void refresh(account, watched)
      return () => {
        watched.listeners.delete(listener)
        watched.unserved.delete(listener)
        if (watched.listeners.size > 0) return
        clearTimeout(watched.timer)
        if (accounts.get(account) === watched) accounts.delete(account)
      }
    },
    changed(account, version) {
      const watched = accounts.get(account)
      if (watched && version > watched.version) void refresh(account, watched)
    },
    refreshAll() {
      for (const [account, watched] of accounts) void refresh(account, watched)
    },
    close() {
      for (const { timer } of accounts.values()) clearTimeout(timer)
      accounts.clear()
    },
  }
}

/** While the read was under way, so that its answer may be an old one. */
const wasAskedAgain = ({ again }: Watched): boolean => again

const newlyWatched = (): Watched => ({
  listeners: new Set(),
  unserved: new Set(),
  version: -1,
  asOf: '',
  reading: false,
  again: false,
  timer: undefined,
})

/** Both instants are the database's, so that this machine's clock does not matter. */
function untilDue({ asOf, dueAt }: Snapshot): number {
  if (dueAt === null) return LOOK_AGAIN_MAX_ms
  return Math.min(Math.max(Date.parse(dueAt) - Date.parse(asOf), 0) + 1, LOOK_AGAIN_MAX_ms)
}
