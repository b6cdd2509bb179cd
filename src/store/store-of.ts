import { Connection, type ConnectionOptions } from '../client/connection.js'
import { CreditsStore } from './credits-store.js'

/** The store of one account: asked about through a client, or at an address with a token. */
export const storeOf = (
  source: Connection | ConnectionOptions,
  initialData?: unknown,
): CreditsStore =>
  new CreditsStore({ client: 'ask' in source ? source : new Connection(source), initialData })
