import { CreditsError } from '../client/credits-error.js'
import type { Wait } from '../client/time.js'
import { type Dated, NOTHING_YET, type Snapshot } from './snapshot.js'

/** An element that is moved comes back within this time, in milliseconds, and costs nothing. */
const LINGER_MS = 1000

export interface ResourceOptions<T> {
  /** Its answer counts only while the signal is not aborted. */
  read: (signal: AbortSignal) => Promise<T>
  /** Begins the work to do while somebody listens; the signal ends it. */
  watch: (signal: AbortSignal) => void
  /** Called after every change. Unlike a listener it keeps nothing going. */
  changed?: () => void
  wait: Wait
}

/**
 * One thing the server owns, shared by everyone who shows it.
 *
 * Work begins with the first listener and ends after the last. The last good value outlives a
 * failed read. Older data never replaces newer data, in whatever order answers arrive.
 */
export class Resource<T extends Dated> {
  #snapshot: Snapshot<T> = NOTHING_YET
  #reading: AbortController | undefined
  #watching: AbortController | undefined
  readonly #listeners = new Set<() => void>()
  readonly #options: ResourceOptions<T>

  constructor(options: ResourceOptions<T>) {
    this.#options = options
  }

  /** Frozen. The same object until something changes. */
  get snapshot(): Snapshot<T> {
    return this.#snapshot
  }

  /** Calls back after every change. Each listener is a function of its own. Returns the way out: the last to leave ends all work. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    if (!this.#watching) {
      this.#watching = new AbortController()
      this.#options.watch(this.#watching.signal)
    }
    return () => {
      this.#listeners.delete(listener)
      void this.#options.wait(LINGER_MS).then(() => {
        if (this.#listeners.size > 0) return
        this.#watching?.abort()
        this.#watching = undefined
        this.#abandon()
        this.#publish({})
      })
    }
  }

  /** Reads again; an older read is aborted. Never rejects: failure is part of the snapshot. */
  async refresh(): Promise<void> {
    this.#abandon()
    const mine = (this.#reading = new AbortController())
    this.#publish({})
    let data: T | undefined
    let error: CreditsError | undefined
    try {
      data = await this.#options.read(mine.signal)
    } catch (thrown) {
      error = CreditsError.from(thrown)
    }
    if (mine !== this.#reading) return
    this.#reading = undefined
    // An answer that is older than what is held still says that the server answers.
    this.#publish({ error, ...(data && this.#isNews(data) && { data }) })
  }

  /** Takes what the server has said by another way. Older data is ignored. */
  accept(data: T): void {
    if (this.#isNews(data)) this.#publish({ data, error: undefined })
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

  #abandon(): void {
    this.#reading?.abort()
    this.#reading = undefined
  }

  /** Figures of two accounts have no order. */
  #isNews({ account, version, asOf }: T): boolean {
    const { data: held } = this.#snapshot
    if (!held || account !== held.account) return true
    return version > held.version || (version === held.version && asOf >= held.asOf)
  }

  #publish(change: Partial<Snapshot<T>>): void {
    this.#snapshot = Object.freeze({ ...this.#snapshot, ...change, loading: !!this.#reading })
    this.#options.changed?.()
    for (const listener of this.#listeners) {
      try {
        listener()
      } catch (error) {
        console.error(error)
      }
    }
  }
}
