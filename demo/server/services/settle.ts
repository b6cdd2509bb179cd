import type { Reservation, SettleInput } from '@virtual-practice/credits/contract'
import { inCountedPeriod } from './counted-period.js'
import { done, type Done, type Order, type Practice } from './use-case.js'

/**
 * Books the work done and gives the rest back. Throws `insufficient_credits`, `member_limit_reached` (nothing is taken
 * and the reservation stays open), `reservation_expired`, `reservation_ended`, `not_found`.
 */
export async function settle(
  practice: Practice,
  { account, key }: Order,
  reservation: string,
  input: SettleInput,
): Promise<Done<Reservation>> {
  const request = { reservation, ...input }
  return done(
    await inCountedPeriod(practice, account, () =>
      practice.ledger.execute(account, { kind: 'settle', key, request }),
    ),
  )
}
