import * as calls from '../client/alert-rule-calls.js'
import { isPassing } from '../client/retry-policy.js'
import type { AlertRules } from '../contract/alert.js'
import type { CreditsStore } from './credits-store.js'
import { type Reading, readingOf } from './reads.js'
import type { Resource } from './resource.js'
import { saving } from './saving.js'

/** Which notices the practice wants. Needs `manage`. */
export const alertRulesOf = (store: CreditsStore): Resource<Reading<AlertRules>> =>
  readingOf(store, 'alert rules', (signal) => calls.readAlertRules(store.client, { signal }))

/** Whether reading is tried again by itself. */
export const isReadAgain = isPassing

/**
 * Replaces all rules. Asked twice at once, it saves once. Rejects with a CreditsError, such as
 * `changed_meanwhile`, or `invalid_request` with the fields in its cause; after `network` or
 * `timeout`, asking again is safe.
 */
export const saveAlertRules = saving(calls.saveAlertRules)
