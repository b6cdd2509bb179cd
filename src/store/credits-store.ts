import type { Connection } from '../client/connection.js'
import type { Balance } from '../contract/balance.js'
import { readBalanceRoute } from '../contract/live-routes.js'
import { isBalance } from '../guards/balance.generated.js'
import { keepCurrent, type LiveSources } from './live-updates.js'
import { Resource } from './resource.js'

export type CreditsStoreOptions = Omit<LiveSources, 'balance'>

/**
 * What is known of one account, shared by all that show it. Nothing is asked of the backend until
 * somebody listens. What else a page may ask or do is in functions over a store, so that only the
 * pages that use them load them: `questionOf`, `reserve`, `release`.
 */
export class CreditsStore {
  readonly client: Connection
  /** Kept current while somebody listens. */
  readonly balance: Resource<Balance>
  readonly #sources: LiveSources
  readonly #unwatchAccount: () => void
  #era = new AbortController()
  #listened: AbortSignal | undefined

  constructor(given: CreditsStoreOptions) {
    const client = (this.client = given.client)
    this.balance = new Resource<Balance>({
      wait: client.wait,
      read: (signal) => client.ask(readBalanceRoute, isBalance, { signal }),
      watch: (signal) => {
        this.#listened = signal
        this.#goLive()
      },
    })
    this.#sources = { ...given, balance: this.balance }
    this.#unwatchAccount = client.watchAccount(() => {
      this.#end(new AbortController())
      this.#goLive()
    })
  }

  /** Aborted when another account takes the place of this one, and in the end. */
  get era(): AbortSignal {
    return this.#era.signal
  }

  /** Ends all work and forgets all figures. */
  close(): void {
    this.#unwatchAccount()
    this.#end(this.#era)
  }

  #end(next: AbortController): void {
    this.#era.abort()
    this.#era = next
    this.#sources.initialData = undefined
    this.balance.reset()
  }

  #goLive(): void {
    if (this.#listened) void keepCurrent(this.#sources, AbortSignal.any([this.era, this.#listened]))
  }
}
