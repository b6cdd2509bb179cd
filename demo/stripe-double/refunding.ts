import type Stripe from 'stripe'
import { tell } from './events.js'
import { refund, type RefundOrder } from './objects/money-back.js'
import { invalid } from './refusal.js'
import { keep, type State } from './state.js'

type Order = Omit<RefundOrder, 'amount' | 'created'> & { readonly amount?: number | undefined }

/** Gives money back; without an amount all that is left. A charge's figure is cumulative. */
export function giveBack(state: State, order: Order): Stripe.Refund {
  const { charge } = order
  const left = charge.amount - charge.amount_refunded
  if (charge.status !== 'succeeded')
    throw invalid(`This charge (${charge.id}) has not succeeded.`, {
      code: 'charge_not_refundable',
    })
  if (charge.disputed)
    throw invalid(`Charge ${charge.id} has been charged back.`, { code: 'charge_disputed' })
  if (left === 0)
    throw invalid(`Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
    })
  const amount = order.amount ?? left
  if (amount < 1) throw invalid('Invalid positive integer', { param: 'amount' })
  if (amount > left)
    throw invalid(
      `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
      { param: 'amount' },
    )
  const made = keep(state.refunds, refund({ ...order, amount, created: state.now() }))
  const before = { amount_refunded: charge.amount_refunded, refunded: false }
  charge.amount_refunded += amount
  charge.refunded = charge.amount_refunded === charge.amount
  tell(state, (frame) => ({ ...frame, type: 'refund.created', data: { object: made } }))
  tell(state, (frame) => ({
    ...frame,
    type: 'charge.refunded',
    data: { object: charge, previous_attributes: before },
  }))
  return made
}
