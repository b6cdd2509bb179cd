import { CreditsError } from '../client/credits-error.js'
import type { Wait } from '../client/wait.js'
import { NOTHING_YET, type Snapshot } from './snapshot.js'

/** An element that is moved comes back within this time, in milliseconds, and costs nothing. */
const LINGER_MS = 1000

export interface ResourceOptions<T> {
  /** Its answer counts only while the signal is not aborted. */
  read: (signal: AbortSignal) => Promise<T>
  wait: Wait
  /** Whether `next` was true before `held` was. Then it is not taken. */
  isOlder?: (next: T, held: T) => boolean
  /** Work to do while somebody listens, instead of one first read. Returns the way out. */
  watch?: () => () => void
}

/**
 * One thing the server owns, shared by everyone who shows it.
 *
 * Work begins with the first listener and ends after the last. The last good value outlives a
 * failed read. Older data never replaces newer data, in whatever order answers arrive.
 */
export class Resource<T> {
  #snapshot: Snapshot<T> = NOTHING_YET
  #newest: AbortController | undefined
  #leave: (() => void) | undefined
  readonly #listeners = new Set<() => void>()
  readonly #options: ResourceOptions<T>

  constructor(options: ResourceOptions<T>) {
    this.#options = options
  }

  /** Frozen. The same object until something changes. */
  get snapshot(): Snapshot<T> {
    return this.#snapshot
  }

  /** Calls back after every change. Returns the way out. */
  subscribe(listener: () => void): () => void {
    const mine = (): void => listener()
    this.#listeners.add(mine)
    this.#leave ??= (this.#options.watch ?? (() => this.#readOnce()))()
    return () => {
      this.#listeners.delete(mine)
      void this.#options.wait(LINGER_MS).then(() => this.#rest())
    }
  }

  /** Reads again; an older read is aborted. Never rejects: failure is part of the snapshot. */
  async refresh(): Promise<void> {
    this.#abandon()
    const mine = (this.#newest = new AbortController())
    const settle = (write: () => void): void => {
      if (mine !== this.#newest) return
      this.#newest = undefined
      write()
    }
    this.#publish({})
    await this.#options.read(mine.signal).then(
      (data) => settle(() => this.#take(data)),
      (thrown: unknown) => settle(() => this.fail(CreditsError.from(thrown))),
    )
  }

  /** Takes what the server has said by another way. Older data is ignored. */
  accept(data: T): void {
    if (!this.#isOlder(data)) this.#take(data)
  }

  /** Keeps the data, and marks it as not to be renewed. */
  fail(error: CreditsError): void {
    this.#publish({ error })
  }

  /** Forgets everything, also what is still on its way. */
  reset(): void {
    this.#abandon()
    this.#publish(NOTHING_YET)
  }

  /** Ends all work, unless somebody has come back. */
  #rest(): void {
    if (this.#listeners.size > 0) return
    this.#leave?.()
    this.#leave = undefined
    this.#abandon()
    this.#publish({})
  }

  #abandon(): void {
    this.#newest?.abort()
    this.#newest = undefined
  }

  #readOnce(): () => void {
    if (!this.#snapshot.data) void this.refresh()
    return () => {}
  }

  #isOlder(data: T): boolean {
    const held = this.#snapshot.data
    return held !== undefined && (this.#options.isOlder?.(data, held) ?? false)
  }

  /** The server has answered: whatever is held now is not stale. */
  #take(data: T): void {
    this.#publish({ error: undefined, ...(!this.#isOlder(data) && { data }) })
  }

  #publish(change: Partial<Snapshot<T>>): void {
    const loading = this.#newest !== undefined
    this.#snapshot = Object.freeze({ ...this.#snapshot, ...change, loading })
    for (const listener of this.#listeners) {
      try {
        listener()
      } catch (error) {
        console.error(error)
      }
    }
  }
}
