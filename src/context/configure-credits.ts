import { Connection, type ConnectionOptions } from '../client/connection.js'
import { CreditsStore, type CreditsStoreOptions } from '../store/credits-store.js'
import { StoreOffer } from './store-offer.js'

export interface CreditsConfiguration
  extends
    Pick<ConnectionOptions, 'baseUrl' | 'getToken' | 'fetch'>,
    Pick<CreditsStoreOptions, 'initialData'> {}

let offer: StoreOffer | undefined

/**
 * Configures the elements that are in no `<credits-provider>`, for the whole page. Called again,
 * it replaces the configuration: elements follow, and the old account's figures are forgotten.
 * The function it returns undoes it. One listener at the document is all it leaves on the page.
 */
export function configureCredits({ initialData, ...connection }: CreditsConfiguration): () => void {
  const store = new CreditsStore({ client: new Connection(connection), initialData })
  if (!offer) (offer = new StoreOffer(document)).open()
  offer.store = store
  return () => {
    if (offer?.store === store) {
      offer.close()
      offer = undefined
    }
    store.close()
  }
}
