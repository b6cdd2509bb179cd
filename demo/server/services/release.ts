import type { Reservation } from '@virtual-practice/credits/contract'
import { done, type Done, type Order, type Practice } from './use-case.js'

/**
 * Gives everything back. Throws `forbidden` when `member` is given and it is not his,
 * `reservation_expired`, `reservation_ended`, `not_found`.
 */
export async function release(
  { ledger }: Practice,
  { account, key }: Order,
  reservation: string,
  member?: string,
): Promise<Done<Reservation>> {
  const request = { reservation, member }
  return done(await ledger.execute(account, { kind: 'release', key, request }))
}
