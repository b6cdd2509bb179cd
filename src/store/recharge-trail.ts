import { exportRechargeEvents, readRechargeEvents } from '../client/recharge-past-calls.js'
import { CreditsError } from '../client/credits-error.js'
import { persist } from '../client/retry-policy.js'
import type { RechargeEvent, RechargeEvents } from '../contract/recharge-event.js'
import type { CreditsStore } from './credits-store.js'
import { NOTHING_YET, type Snapshot } from './snapshot.js'

/** Which events; without it all of them. */
export type TrailKind = RechargeEvent['kind'] | undefined

/** What is known of the audit trail, and what of it is on its way. */
export interface TrailSnapshot extends Snapshot<RechargeEvents> {
  readonly kind: TrailKind
  /** The next page, while it is read or when it did not come. */
  readonly older: 'loading' | CreditsError | undefined
}

export const NO_TRAIL: TrailSnapshot = { ...NOTHING_YET, kind: undefined, older: undefined }

const PAGE = 10

/** The audit trail of one store's account, as one reader leafs through it, newest first. */
export class RechargeTrail {
  readonly #store: CreditsStore
  readonly #changed: () => void
  #snapshot = NO_TRAIL
  #era: AbortSignal
  /** Ended when another question takes the place of this one. */
  #asking = new AbortController()

  constructor(store: CreditsStore, changed: () => void) {
    this.#store = store
    this.#era = store.era
    this.#changed = changed
  }

  get snapshot(): TrailSnapshot {
    return this.#snapshot
  }

  /** Reads events of another kind. Never rejects. */
  async ask(kind: TrailKind): Promise<void> {
    this.#publish({ ...NO_TRAIL, kind })
    await this.refresh()
  }

  /** Reads the newest; older ones that were read stay where they follow on. Never rejects. */
  async refresh(): Promise<void> {
    const { era } = this.#store
    if (era !== this.#era) this.#publish({ ...NO_TRAIL, kind: this.#snapshot.kind })
    this.#era = era
    this.stop()
    const { signal } = this.#asking
    this.#publish({ loading: true, older: undefined })
    try {
      const page = await this.#page(undefined, signal)
      this.#publish({ data: joined(page, this.#snapshot.data), error: undefined, loading: false })
    } catch (thrown) {
      if (!signal.aborted && !era.aborted)
        this.#publish({ error: CreditsError.from(thrown), loading: false })
    }
  }

  /** Reads the page after the last one. Never rejects. */
  async readOlder(): Promise<void> {
    const { data, older, loading } = this.#snapshot
    if (!data?.nextCursor || older === 'loading' || loading) return
    const { signal } = this.#asking
    this.#publish({ older: 'loading' })
    try {
      const { events, nextCursor } = await this.#page(data.nextCursor, signal)
      this.#publish({
        data: { events: [...data.events, ...events], nextCursor },
        older: undefined,
      })
    } catch (thrown) {
      if (!signal.aborted && !this.#era.aborted) this.#publish({ older: CreditsError.from(thrown) })
    }
  }

  /** What is on its way is not waited for any more. */
  stop(): void {
    this.#asking.abort()
    this.#asking = new AbortController()
  }

  #page(cursor: string | undefined, asking: AbortSignal): Promise<RechargeEvents> {
    const { client } = this.#store
    const signal = AbortSignal.any([asking, this.#era])
    const query = { kind: this.#snapshot.kind, limit: PAGE, cursor }
    return persist(client, signal, () => readRechargeEvents(client, query, { signal }))
  }

  #publish(change: Partial<TrailSnapshot>): void {
    this.#snapshot = Object.freeze({ ...this.#snapshot, ...change })
    this.#changed()
  }
}

/** A page before what was held, if it reaches down to that; else the page alone. */
export function joined(page: RechargeEvents, held: RechargeEvents | undefined): RechargeEvents {
  const [newest] = held?.events ?? []
  const place = page.events.findIndex(({ seq }) => seq === newest?.seq)
  if (!held || place < 0) return page
  return { ...held, events: [...page.events.slice(0, place), ...held.events] }
}

/** The audit trail as a file. Rejects with a CreditsError, or as its account goes. */
export const trailFileOf = ({ client, era }: CreditsStore, kind: TrailKind): Promise<Blob> =>
  persist(client, era, () => exportRechargeEvents(client, { kind }, { signal: era }))
