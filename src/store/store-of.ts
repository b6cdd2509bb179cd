import { Connection, type ConnectionOptions } from '../client/connection.js'
import { CreditsStore } from './credits-store.js'

/** The store of one account, asked about through a client, or at an address with a token; or none. */
export const storeOf = (
  source?: Connection | ConnectionOptions | '',
  initialData?: unknown,
): CreditsStore | undefined =>
  source
    ? new CreditsStore({
        client: 'ask' in source ? source : new Connection(source),
        initialData,
      })
    : undefined
