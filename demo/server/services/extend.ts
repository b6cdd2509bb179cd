import {
  QUANTITY_MAX,
  type ExtendInput,
  type Reservation,
} from '@virtual-practice/credits/contract'
import { invalidField } from '../refusal.js'
import { inCountedPeriod } from './counted-period.js'
import { done, type Done, type Order, type Practice } from './use-case.js'

/**
 * Adds work, time or both to an open reservation. Throws `insufficient_credits`, `member_limit_reached`,
 * `reservation_expired`, `reservation_ended`, `not_found`, `invalid_request`.
 */
export async function extend(
  practice: Practice,
  { account, key }: Order,
  reservation: string,
  input: ExtendInput,
): Promise<Done<Reservation>> {
  if (input.quantity === undefined && input.ttlSeconds === undefined)
    throw invalidField('quantity', 'say quantity, ttlSeconds or both')
  const request = { reservation, ...input }
  const context = { quantityMax: QUANTITY_MAX }
  return done(
    await inCountedPeriod(practice, account, () =>
      practice.ledger.execute(account, { kind: 'extend', key, request, context }),
    ),
  )
}
