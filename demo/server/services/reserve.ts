import type { Reservation, ReserveInput } from '@virtual-practice/credits/contract'
import { featureOf } from './catalogue.js'
import { inCountedPeriod } from './counted-period.js'
import { done, type Done, type Order, type Practice } from './use-case.js'

const TTL_DEFAULT_s = 3_600

/**
 * Sets credits aside for work that begins. Throws `insufficient_credits`, `member_limit_reached`, `unknown_feature`,
 * `idempotency_conflict`.
 */
export async function reserve(
  practice: Practice,
  { account, key }: Order,
  input: ReserveInput & { member: string },
): Promise<Done<Reservation>> {
  const feature = featureOf(practice.catalogue, input.feature)
  const context = {
    rates: feature?.rates,
    grace: feature?.grace ?? 0,
    ttlSeconds: input.ttlSeconds ?? TTL_DEFAULT_s,
  }
  return done(
    await inCountedPeriod(practice, account, () =>
      practice.ledger.execute(account, { kind: 'reserve', key, request: input, context }),
    ),
  )
}
