import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { Connection, type ConnectionOptions } from '../client/connection.js'
import { StoreOffer } from '../context/store-offer.js'
import { CreditsStore } from '../store/credits-store.js'

/** Where one account is asked about: through a client, or at an address with a token. */
export type AccountSource = { initialData?: unknown } & ({ client: Connection } | ConnectionOptions)

/**
 * Owns the store of one host and offers it to everything inside. An element that is taken out and
 * put back at once keeps its store; one that stays out closes it, and opens another if it returns.
 */
export class StoreController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #offer: StoreOffer
  #source: AccountSource | undefined

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    this.#offer = new StoreOffer(host)
    host.addController(this)
  }

  get store(): CreditsStore | undefined {
    return this.#offer.store
  }

  /** Closes the present store and opens one for this account, or none. */
  use(source: AccountSource | undefined): void {
    this.#source = source
    this.#close()
    this.#reopen()
  }

  hostConnected(): void {
    this.#offer.open()
    this.#reopen()
  }

  hostDisconnected(): void {
    setTimeout(() => {
      if (!this.#host.isConnected) this.#close()
    })
  }

  #reopen(): void {
    const source = this.#source
    if (this.store || !source || !this.#host.isConnected) return
    const client = 'client' in source ? source.client : new Connection(source)
    this.#offer.store = new CreditsStore({ client, initialData: source.initialData })
  }

  #close(): void {
    const { store } = this
    this.#offer.store = undefined
    store?.close()
  }
}
