import type { Grant, GrantInput } from '@virtual-practice/credits/contract'
import { invalidField } from '../refusal.js'
import { checkInstant } from './instant.js'
import { done, type Done, type Order, type Practice } from './use-case.js'

/** Deposits credits. Throws `period_granted`, `invalid_request`, `idempotency_conflict`. */
export async function grant(
  { ledger }: Practice,
  { account, key }: Order,
  input: GrantInput,
): Promise<Done<Grant>> {
  for (const field of ['effectiveAt', 'expiresAt', 'periodStart'] as const)
    checkInstant(field, input[field])
  checkTerms(input)
  return done(await ledger.execute(account, { kind: 'grant', key, request: input }))
}

/** Monthly credits belong to a period and end with it; bought ones never end. */
function checkTerms({ source, periodStart, expiresAt }: GrantInput): void {
  const isMonthly = source === 'monthly'
  if (isMonthly && periodStart === undefined)
    throw invalidField('periodStart', 'monthly credits name the period they are for')
  if (isMonthly && expiresAt === undefined)
    throw invalidField('expiresAt', 'monthly credits end with their period')
  if (!isMonthly && periodStart !== undefined)
    throw invalidField('periodStart', 'only monthly credits belong to a period')
  if ((source === 'purchased' || source === 'recharge') && expiresAt !== undefined)
    throw invalidField('expiresAt', 'bought credits never expire')
}
