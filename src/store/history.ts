import { CreditsError } from '../client/credits-error.js'
import type { CreditsStore } from './credits-store.js'
import { runsOf } from './entry-runs.js'
import { pageOf } from './history-page.js'
import {
  type HistoryQuestion,
  type HistoryReport,
  newerThan,
  readHistory,
} from './history-reading.js'
import { NOTHING_YET, type Snapshot } from './snapshot.js'

/** What is known of the ledger, and what of it is on its way. */
export interface HistorySnapshot extends Snapshot<HistoryReport> {
  /** How many runs have arrived since; they are shown when somebody asks for them. */
  readonly newer: number
  /** There are even more than that. */
  readonly moreNewer: boolean
  /** The next page, while it is read or when it did not come. */
  readonly older: 'loading' | CreditsError | undefined
}

export const NO_HISTORY: HistorySnapshot = {
  ...NOTHING_YET,
  newer: 0,
  moreNewer: false,
  older: undefined,
}

/**
 * The ledger of one store's account, as one reader leafs through it. When the balance has another
 * version it looks for what is newer, and leaves in place what is being read. While the balance is
 * stale, so is this.
 */
export class History {
  readonly #store: CreditsStore
  readonly #listeners = new Set<() => void>()
  #snapshot = NO_HISTORY
  #question: HistoryQuestion | undefined
  #era: AbortSignal
  /** Ended when another question takes the place of this one. */
  #asking = new AbortController()
  #busy = false
  /** The version of the balance for which was asked last. */
  #askedFor: number | undefined
  #leaveBalance: (() => void) | undefined

  constructor(store: CreditsStore) {
    this.#store = store
    this.#era = store.era
  }

  get snapshot(): HistorySnapshot {
    return this.#snapshot
  }

  /** Calls back after every change. Returns the way out: the last to leave ends all work. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    this.#leaveBalance ??= this.#store.balance.subscribe(() => this.#follow())
    this.#follow()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      this.#leaveBalance?.()
      this.#leaveBalance = undefined
      this.#begin({})
    }
  }

  /** Reads the answer to another question. What was known answers that one no more. */
  ask(question: HistoryQuestion): void {
    this.#question = question
    this.#begin(NO_HISTORY)
    this.#follow()
  }

  /** Reads what is newer, and the statement with it. Never rejects. */
  async refresh(): Promise<void> {
    const question = this.#question
    if (!question) return
    if (this.#busy) this.#begin({})
    const { client, balance } = this.#store
    const { version, period, asOf = new Date().toISOString() } = balance.snapshot.data ?? {}
    this.#askedFor = version
    await this.#work(async (signal) => {
      const { data: held } = this.#snapshot
      const read = await readHistory(client, question, { now: asOf, held, period }, signal)
      return {
        data: withOlder(read, held, this.#snapshot.data),
        newer: 0,
        moreNewer: false,
        older: undefined,
      }
    })
  }

  /** Reads the page after the last one. Never rejects. */
  async readOlder(): Promise<void> {
    const { data, older } = this.#snapshot
    if (!data?.nextCursor || older === 'loading') return
    const { signal } = this.#asking
    const both = AbortSignal.any([signal, this.#era])
    this.#publish({ older: 'loading' })
    try {
      const query = { ...data.filter, cursor: data.nextCursor }
      const { entries, nextCursor } = await pageOf(this.#store.client, query, both)
      const { data: held } = this.#snapshot
      if (both.aborted || held?.nextCursor !== data.nextCursor) return
      const joined = { ...held, entries: [...held.entries, ...entries], nextCursor }
      this.#publish({ data: joined, older: undefined })
    } catch (thrown) {
      if (!both.aborted) this.#publish({ older: CreditsError.from(thrown) })
    }
  }

  async #look(): Promise<void> {
    const { data } = this.#snapshot
    if (!data || this.#isOver(data)) return this.refresh()
    await this.#work(async (signal) => {
      const { entries, nextCursor } = await newerThan(this.#store.client, data, signal)
      return { newer: runsOf(entries).length, moreNewer: nextCursor !== null }
    })
  }

  /** Another period has begun, or what was searched for and not found may be there now. */
  #isOver({ asOf, statement: { to }, entries }: HistoryReport): boolean {
    const now = this.#store.balance.snapshot.data?.asOf ?? asOf
    return this.#question?.reference ? entries.length === 0 : asOf < to && to <= now
  }

  #follow(): void {
    const { era, balance } = this.#store
    if (era !== this.#era) {
      this.#era = era
      this.#begin(NO_HISTORY)
    }
    const { data, error } = balance.snapshot
    if (error) {
      this.#askedFor = undefined
      if (error !== this.#snapshot.error) this.#publish({ error })
      return
    }
    if (!data || !this.#question || this.#busy || data.version === this.#askedFor) return
    this.#askedFor = data.version
    void this.#look()
  }

  /** One work at a time. What another question or another account has overtaken leaves no trace. */
  async #work(work: (signal: AbortSignal) => Promise<Partial<HistorySnapshot>>): Promise<void> {
    const asking = this.#asking
    const signal = AbortSignal.any([asking.signal, this.#era])
    this.#busy = true
    this.#publish({ loading: true })
    let change: Partial<HistorySnapshot>
    try {
      change = { ...(await work(signal)), error: undefined }
    } catch (thrown) {
      change = { error: CreditsError.from(thrown) }
    }
    if (signal.aborted) return
    this.#busy = false
    this.#publish({ ...change, loading: false })
    this.#follow()
  }

  /** Ends what is under way. */
  #begin(change: Partial<HistorySnapshot>): void {
    this.#asking.abort()
    this.#asking = new AbortController()
    this.#busy = false
    this.#askedFor = undefined
    this.#publish({ loading: false, older: undefined, ...change })
  }

  #publish(change: Partial<HistorySnapshot>): void {
    this.#snapshot = Object.freeze({ ...this.#snapshot, ...change })
    for (const listener of this.#listeners) listener()
  }
}

/** What was read of older pages while newer ones came. */
function withOlder(
  read: HistoryReport,
  before: HistoryReport | undefined,
  now: HistoryReport | undefined,
): HistoryReport {
  if (!before || !now || read.nextCursor !== before.nextCursor) return read
  const older = now.entries.slice(before.entries.length)
  return { ...read, entries: [...read.entries, ...older], nextCursor: now.nextCursor }
}
