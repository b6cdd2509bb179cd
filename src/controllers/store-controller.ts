import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { CreditsClient } from '../client/credits-client.js'
import { StoreOffer } from '../context/store-offer.js'
import { CreditsStore, type CreditsStoreOptions } from '../store/credits-store.js'

/** Where one account is asked about: through a client, or at an address with a token. */
export type AccountSource = Pick<CreditsStoreOptions, 'initialData'> &
  ({ client: CreditsClient } | { baseUrl: string; getToken: () => string | Promise<string> })

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
    if (!this.store && this.#source && this.#host.isConnected)
      this.#offer.store = storeFor(this.#source)
  }

  #close(): void {
    const { store } = this
    if (!store) return
    this.#offer.store = undefined
    store.close()
  }
}

function storeFor(source: AccountSource): CreditsStore {
  const client = 'client' in source ? source.client : new CreditsClient(source)
  return new CreditsStore({ client, initialData: source.initialData })
}
