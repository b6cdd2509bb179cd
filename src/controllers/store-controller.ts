import { Connection, type ConnectionOptions } from '../client/connection.js'
import { StoreOffer } from '../context/store-offer.js'
import { CreditsStore } from '../store/credits-store.js'

/** Where one account is asked about: through a client, or at an address with a token. */
export interface AccountSource {
  client: Connection | ConnectionOptions
  initialData: unknown
}

/** Offers the store of one account to everything inside an element. */
export class StoreController extends StoreOffer {
  /** Closes the present store and opens one for this account, or none. */
  use(source?: AccountSource): void {
    this.store = source && storeOf(source)
  }
}

const storeOf = ({ client, initialData }: AccountSource): CreditsStore =>
  new CreditsStore({
    client: 'ask' in client ? client : new Connection(client),
    initialData,
  })
