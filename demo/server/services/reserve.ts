import type { Reservation, ReserveInput } from '@virtual-practice/credits/contract'
import { featureOf } from './catalogue.js'
import { done, type Done, type Order, type Practice } from './use-case.js'

const TTL_DEFAULT_s = 3_600

/**
 * Sets credits aside for work that begins. Throws `insufficient_credits`, `unknown_feature`,
 * `idempotency_conflict`.
 */
export async function reserve(
  { ledger, catalogue }: Practice,
  { account, key }: Order,
  input: ReserveInput & { member: string },
): Promise<Done<Reservation>> {
  const feature = featureOf(catalogue, input.feature)
  const context = {
    rates: feature?.rates,
    grace: feature?.grace ?? 0,
    ttlSeconds: input.ttlSeconds ?? TTL_DEFAULT_s,
  }
  return done(await ledger.execute(account, { kind: 'reserve', key, request: input, context }))
}
