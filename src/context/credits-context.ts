import type { CreditsStore } from '../store/credits-store.js'

/**
 * The key under which a store is asked for and offered, by the community context protocol. A
 * string, so that two copies of this package on one page find each other; typed, so that any
 * library of the protocol knows what it gets. Undefined while nothing is configured.
 */
export const creditsContext = 'credits-store@1' as string & {
  readonly __context__: CreditsStore | undefined
}
