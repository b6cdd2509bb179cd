import type Stripe from 'stripe'
import { requireCharged } from './currency.js'
import { tell } from './events.js'
import { refund, type RefundOrder } from './objects/money-back.js'
import { invalid } from './refusal.js'
import { idOf, keep, type State, take } from './state.js'

type Order = Omit<RefundOrder, 'amount' | 'created'> & { readonly amount?: number | undefined }

/** The bank has its money, or may keep it. */
const isChargedBack = (state: State, { id }: Stripe.Charge): boolean =>
  [...state.disputes.values()].some(
    (dispute) => idOf(dispute.charge) === id && dispute.status !== 'won',
  )

/** Gives money back; without an amount all that is left. A charge's figure is cumulative. */
export function giveBack(state: State, order: Order): Stripe.Refund {
  const { charge } = order
  const left = charge.amount - charge.amount_refunded
  if (charge.status !== 'succeeded')
    throw invalid(`This charge (${charge.id}) has not succeeded.`, {
      code: 'charge_not_refundable',
    })
  if (isChargedBack(state, charge))
    throw invalid(`Charge ${charge.id} has been charged back.`, { code: 'charge_disputed' })
  if (left === 0)
    throw invalid(`Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
    })
  const amount = order.amount ?? left
  if (amount < 1) throw invalid('Invalid positive integer', { param: 'amount' })
  requireCharged(amount, charge.currency)
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

/** The bank sends a refund back: its money is the shop's again. */
export function failRefund(state: State, id: string): Stripe.Refund {
  const failed = take(state.refunds, id, 'refund')
  if (failed.status === 'failed') throw invalid('This refund has already failed.')
  const charge = take(state.charges, idOf(failed.charge) ?? '', 'charge')
  failed.status = 'failed'
  failed.failure_reason = 'lost_or_stolen_card'
  charge.amount_refunded -= failed.amount
  charge.refunded = false
  tell(state, (frame) => ({ ...frame, type: 'refund.failed', data: { object: failed } }))
  return failed
}
