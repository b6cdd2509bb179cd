import type { Reservation } from '@virtual-practice/credits/contract'
import { Refusal } from '../refusal.js'
import type { Practice } from './use-case.js'

/** Throws `not_found`, also for a reservation of another account. */
export async function readReservation(
  { ledger }: Practice,
  account: string,
  id: string,
): Promise<Reservation> {
  const reservation = await ledger.reservation(account, id)
  if (!reservation) throw new Refusal('not_found', 'This account has no such reservation.')
  return reservation
}
