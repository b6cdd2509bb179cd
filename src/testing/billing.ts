import type { BillingDetails, BillingDetailsInput } from '../contract/billing-details.js'
import { nowOf, type Practice } from './practice.js'
import { refuse } from './refusal.js'

/** Replaces all of it. Nobody looks at a tax ID here. Throws `changed_meanwhile`. */
export function saveBilling(practice: Practice, input: BillingDetailsInput): BillingDetails {
  const { billing } = practice
  const { version, language = billing.language, taxId, ...details } = input
  if (version !== billing.version) refuse('changed_meanwhile')
  practice.billing = {
    ...billing,
    ...details,
    language,
    version: version + 1,
    taxId: taxId && { ...taxId, state: 'unverified' },
    changedAt: nowOf(practice),
  }
  practice.hasNews = true
  return practice.billing
}
