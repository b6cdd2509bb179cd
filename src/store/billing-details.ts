import * as calls from '../client/billing-details-calls.js'
import { persist } from '../client/retry-policy.js'
import type { BillingDetails, BillingDetailsInput } from '../contract/billing-details.js'
import type { CreditsStore } from './credits-store.js'
import { Mutation } from './mutation.js'
import { type Reading, readingOf } from './reads.js'
import type { Resource } from './resource.js'

/** Takes the body as it is sent: an action tells its inputs apart by their outermost keys. */
type Save = Mutation<string, BillingDetails>

/** What is under way, for one account of one store. */
const underWay = new WeakMap<AbortSignal, Save>()

/** Whom invoices are made out to. */
export const billingDetailsOf = (store: CreditsStore): Resource<Reading<BillingDetails>> =>
  readingOf(store, 'billing details', (signal) =>
    calls.readBillingDetails(store.client, { signal }),
  )

/**
 * Saves billing details. Asked twice at once, it saves once. Rejects with a CreditsError, such as
 * `changed_meanwhile`, or `invalid_request` with the fields in its cause; after `network` or
 * `timeout`, asking again is safe.
 */
export function saveBillingDetails(
  store: CreditsStore,
  input: BillingDetailsInput,
): Promise<BillingDetails> {
  const { client, era } = store
  const save: Save =
    underWay.get(era) ??
    new Mutation((body, key) =>
      persist(client, undefined, () =>
        calls.saveBillingDetails(client, JSON.parse(body) as BillingDetailsInput, { key }),
      ),
    )
  underWay.set(era, save)
  return save.run(JSON.stringify(input))
}
