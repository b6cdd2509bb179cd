import type { Grant, GrantInput } from '@virtual-practice/credits/contract'
import { invalidField } from '../refusal.js'
import { done, type Done, type Order, type Practice } from './use-case.js'

const FIRST_INSTANT = '0001-01-01T00:00:00.000Z'

/** Deposits credits. Throws `period_granted`, `invalid_request`, `idempotency_conflict`. */
export async function grant(
  { ledger }: Practice,
  { account, key }: Order,
  input: GrantInput,
): Promise<Done<Grant>> {
  checkInstants(input)
  checkTerms(input)
  return done(await ledger.execute(account, { kind: 'grant', key, request: input }))
}

/** A string may look like an instant and name a day that the calendar does not have. */
function checkInstants(input: GrantInput): void {
  for (const field of ['effectiveAt', 'expiresAt', 'periodStart'] as const) {
    const instant = input[field]
    if (instant === undefined) continue
    if (instant < FIRST_INSTANT || new Date(instant).toISOString() !== instant)
      throw invalidField(field, 'is not a day of the calendar')
  }
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
