import type Stripe from 'stripe'
import { tell } from './events.js'
import { dispute } from './objects/money-back.js'
import { invalid } from './refusal.js'
import { keep, type State, take } from './state.js'

/** The bank takes the money back until the dispute is decided. */
export function openDispute(state: State, charge: Stripe.Charge): Stripe.Dispute {
  charge.disputed = true
  const opened = keep(state.disputes, dispute(charge, state.now()))
  const data = { object: opened }
  tell(state, (frame) => ({ ...frame, type: 'charge.dispute.created', data }))
  tell(state, (frame) => ({ ...frame, type: 'charge.dispute.funds_withdrawn', data }))
  tell(state, (frame) => ({ ...frame, type: 'charge.updated', data: { object: charge } }))
  return opened
}

/** The bank decides. Won: the money comes back. */
export function closeDispute(state: State, id: string, status: 'lost' | 'won'): Stripe.Dispute {
  const closed = take(state.disputes, id, 'dispute')
  if (closed.status === 'lost' || closed.status === 'won')
    throw invalid(`This dispute is already ${closed.status}.`)
  closed.status = status
  closed.is_charge_refundable = status === 'won'
  const data = { object: closed }
  tell(state, (frame) => ({ ...frame, type: 'charge.dispute.closed', data }))
  if (status === 'won')
    tell(state, (frame) => ({ ...frame, type: 'charge.dispute.funds_reinstated', data }))
  return closed
}
