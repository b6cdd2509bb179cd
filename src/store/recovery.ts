import * as calls from '../client/recovery-calls.js'
import { persist } from '../client/retry-policy.js'
import type { Recovery, RecoveryPurchase } from '../contract/recovery.js'
import type { CreditsStore } from './credits-store.js'
import { lookWhile } from './look-while.js'
import { Mutation } from './mutation.js'
import { type PageSignals, pageSignals } from './page-signals.js'
import { type Reading, readingOf } from './reads.js'
import type { Resource } from './resource.js'

/** How the charge stands, and what it is paid with: on no other page than this one. */
export interface FollowedRecovery {
  readonly purchase: RecoveryPurchase
  readonly clientSecret: string | null
  readonly checkoutUrl: null
}

const UNDER_WAY: readonly RecoveryPurchase['state'][] = ['preparing', 'processing']

/**
 * The charge that the token names. Read again when somebody comes back to the page, and now and then
 * while a card is being tried or the bank takes its time.
 */
export const recoveryOf = (
  store: CreditsStore,
  page: PageSignals = pageSignals,
): Resource<Reading<Recovery>> =>
  readingOf(
    store,
    'recovery',
    (signal) => calls.readRecovery(store.client, { signal }),
    page,
    (resource, signal) =>
      lookWhile(
        resource,
        store.client,
        ({ value }) => UNDER_WAY.includes(value.purchase.state),
        page,
        signal,
      ),
  )

/** What is under way, for one account of one store. */
const underWay = new WeakMap<AbortSignal, Mutation<string, FollowedRecovery>>()

/**
 * Asks what has become of the charge that the token names. Asked twice at once, it is asked once.
 * Rejects with a CreditsError.
 */
export function followRecovery(store: CreditsStore, purchase: string): Promise<FollowedRecovery> {
  const { client, era } = store
  const follow =
    underWay.get(era) ??
    new Mutation<string, FollowedRecovery>(async (_, key) => {
      const answer = await persist(client, undefined, () => calls.followRecovery(client, { key }))
      return { ...answer, checkoutUrl: null }
    })
  underWay.set(era, follow)
  return follow.run(purchase)
}
