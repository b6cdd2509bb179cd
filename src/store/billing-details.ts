import * as calls from '../client/billing-details-calls.js'
import type { BillingDetails } from '../contract/billing-details.js'
import type { CreditsStore } from './credits-store.js'
import { type Reading, readingOf } from './reads.js'
import type { Resource } from './resource.js'
import { saving } from './saving.js'

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
export const saveBillingDetails = saving(calls.saveBillingDetails)
