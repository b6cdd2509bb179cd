import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { Connection, type ConnectionOptions } from '../client/connection.js'
import { StoreOffer } from '../context/store-offer.js'
import { CreditsStore } from '../store/credits-store.js'

/** Where one account is asked about: through a client, or at an address with a token. */
export interface AccountSource {
  client: Connection | ConnectionOptions
  initialData: unknown
}

/**
 * Owns the store of one host and offers it to everything inside. An element that is taken out and
 * put back at once keeps its store; one that stays out closes it, and opens another if it returns.
 */
export class StoreController extends StoreOffer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  #source: AccountSource | undefined

  constructor(host: ReactiveControllerHost & HTMLElement) {
    super(host)
    this.#host = host
    host.addController(this)
  }

  /** Closes the present store and opens one for this account, or none. */
  use(source: AccountSource | undefined): void {
    this.#source = source
    this.#closeStore()
    this.#openStore()
  }

  hostConnected(): void {
    this.open()
    this.#openStore()
  }

  hostDisconnected(): void {
    setTimeout(() => {
      if (!this.#host.isConnected) this.#closeStore()
    })
  }

  #openStore(): void {
    if (this.store || !this.#source || !this.#host.isConnected) return
    const { client, initialData } = this.#source
    this.store = new CreditsStore({
      client: 'ask' in client ? client : new Connection(client),
      initialData,
    })
  }

  #closeStore(): void {
    const { store } = this
    this.store = undefined
    store?.close()
  }
}
