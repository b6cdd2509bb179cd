import type { Reservation, SettleInput } from '@virtual-practice/credits/contract'
import { done, type Done, type Order, type Practice } from './use-case.js'

/**
 * Books the work done and gives the rest back. Throws `insufficient_credits` (nothing is taken
 * and the reservation stays open), `reservation_expired`, `reservation_ended`, `not_found`.
 */
export async function settle(
  { ledger }: Practice,
  { account, key }: Order,
  reservation: string,
  input: SettleInput,
): Promise<Done<Reservation>> {
  const request = { reservation, ...input }
  return done(await ledger.execute(account, { kind: 'settle', key, request }))
}
