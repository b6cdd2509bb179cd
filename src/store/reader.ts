import type { CreditsClient } from '../client/credits-client.js'
import { CreditsError } from '../client/credits-error.js'
import type { Wait } from '../client/wait.js'
import type { Balance } from '../contract/balance.js'
import type { PageSignal, PageSignals } from './page-signals.js'
import { POLL_MS, reconnectPause } from './refresh-policy.js'
import type { Resource } from './resource.js'

export interface ReaderSources {
  client: CreditsClient
  balance: Resource<Balance>
  page: PageSignals
  wait: Wait
  random: () => number
}

/**
 * Reads the balance of one account again and again, for as long as the signal allows. While the
 * event stream is open nothing needs reading; after a gap in it the backend says what changed.
 */
export class Reader {
  readonly #sources: ReaderSources
  readonly #signal: AbortSignal
  /** Ends a rest or a connection, so that the work goes on at once. */
  #nudge = new AbortController()
  #now: AbortSignal
  #doing: 'reading' | 'listening' | 'resting' = 'reading'
  #failures = 0
  #askedFor_ms = 0

  constructor(sources: ReaderSources, signal: AbortSignal) {
    this.#sources = sources
    this.#signal = this.#now = signal
  }

  /** The account of the token, as soon as there is one. */
  async account(): Promise<string | undefined> {
    const { client, balance } = this.#sources
    while (!this.#signal.aborted) {
      this.#begin()
      try {
        return await client.account()
      } catch (thrown) {
        balance.fail(CreditsError.from(thrown))
        await this.#restAfterFailure()
      }
    }
    return undefined
  }

  /** Without `tell`, which is called after whatever is heard, there is no stream. */
  async run(tell?: () => void): Promise<void> {
    const { balance } = this.#sources
    let due = !balance.snapshot.data
    while (!this.#signal.aborted) {
      this.#begin()
      const read = due
      if (read) await balance.refresh()
      tell?.()
      due = !tell || !(await this.#listen(tell))
      // A connection that could not be made again: a read shows whether the figure still holds.
      if (tell && due && !read) continue
      if (tell || balance.snapshot.error) await this.#restAfterFailure()
      else await this.#restUntilDue()
      due ||= this.#nudge.signal.aborted
    }
  }

  /** There is reason to look again. */
  lookAgain(because: PageSignal): void {
    if (this.#doing === 'resting') this.#nudge.abort()
    else if (because === 'wake') return
    else if (this.#doing === 'listening') this.#nudge.abort()
    else void this.#sources.balance.refresh()
  }

  #begin(): void {
    this.#doing = 'reading'
    this.#nudge = new AbortController()
    this.#now = AbortSignal.any([this.#signal, this.#nudge.signal])
  }

  /** Whether the connection was made: while it lasted, what is held was current. */
  async #listen(tell: () => void): Promise<boolean> {
    const { client, balance } = this.#sources
    const { data, error } = balance.snapshot
    if (error || this.#signal.aborted) return false
    let current = false
    try {
      await client.events({
        lastEventId: data && String(data.version),
        signal: this.#now,
        onOpen: () => {
          this.#doing = 'listening'
          this.#failures = 0
          current = true
        },
        onBalance: (next) => {
          balance.accept(next)
          tell()
        },
        onRetry: (retry_ms) => (this.#askedFor_ms = retry_ms),
      })
    } catch (thrown) {
      // The connection is made again. What was heard and not understood has to be read.
      current &&= CreditsError.from(thrown).code !== 'contract'
    }
    return current
  }

  #restAfterFailure(): Promise<void> {
    const { wait, random } = this.#sources
    this.#doing = 'resting'
    return wait(reconnectPause(this.#failures++, this.#askedFor_ms, random), this.#now)
  }

  async #restUntilDue(): Promise<void> {
    const { wait, page } = this.#sources
    this.#doing = 'resting'
    this.#failures = 0
    do await wait(POLL_MS, this.#now)
    while (!page.visible && !this.#now.aborted)
  }
}
