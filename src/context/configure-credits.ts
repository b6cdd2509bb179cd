import type { ConnectionOptions } from '../client/connection.js'
import type { CreditsStoreOptions } from '../store/credits-store.js'
import { storeOf } from '../store/store-of.js'
import { StoreOffer } from './store-offer.js'

export interface CreditsConfiguration
  extends
    Pick<ConnectionOptions, 'baseUrl' | 'getToken' | 'fetch'>,
    Pick<CreditsStoreOptions, 'initialData'> {}

/** What is offered to the page, until it is undone. */
let current: { readonly offer: StoreOffer; readonly undone: AbortController } | undefined

/**
 * Configures the elements that are in no `<credits-provider>`, for the whole page. Called again,
 * it replaces the configuration: elements follow, and the old account's figures are forgotten.
 * The function it returns undoes it. One listener at the document is all it leaves on the page.
 */
export function configureCredits({ initialData, ...connection }: CreditsConfiguration): () => void {
  const store = storeOf(connection, initialData)
  if (!current) {
    current = { offer: new StoreOffer(document), undone: new AbortController() }
    current.offer.open({ signal: current.undone.signal })
  }
  current.offer.store = store
  return () => {
    if (current?.offer.store === store) {
      current.undone.abort()
      current.offer.store = undefined
      current = undefined
    }
    store.close()
  }
}
