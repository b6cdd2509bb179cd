// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { BillingDetails } from '../contract/billing-details.js'
import { isInstant } from '../contract/invariants.js'
import { orNull, record } from './check.js'

const whole = 0
const line = /^(?=.*\S)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,200}$/u
const country = /^[A-Z]{2}$/
const address = {
  country,
  line1: line,
  line2: orNull(line),
  postalCode: orNull(line),
  city: line,
  region: orNull(line),
}
const taxIdType = /^[a-z]{2,3}(_[a-z]{1,10}){1,2}$/
const taxIdState = /^(unverified|pending|verified|rejected)$/
const taxId = { type: taxIdType, value: line, state: taxIdState }
export const isBillingDetails = record<BillingDetails>({
  version: whole,
  company: orNull(line),
  address: orNull(address),
  language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  languages: [/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/],
  taxId: orNull(taxId),
  changedAt: orNull(isInstant),
  taxIdTypes: [{ country, type: taxIdType, name: line, example: line }],
})
