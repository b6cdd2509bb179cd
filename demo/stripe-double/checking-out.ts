import type Stripe from 'stripe'
import { tell } from './events.js'
import { invalid } from './refusal.js'
import { idOf, type State } from './state.js'

type Session = Stripe.Checkout.Session

const sessionOf = (state: State, intent: Stripe.PaymentIntent): Session | undefined =>
  [...state.sessions.values()].find((session) => idOf(session.payment_intent) === intent.id)

/** It was paid on, perhaps with money that is still on its way. */
export function complete(state: State, session: Session, intent: Stripe.PaymentIntent): void {
  session.status = 'complete'
  session.payment_status = intent.status === 'succeeded' ? 'paid' : 'unpaid'
  session.url = null
  tell(state, (frame) => ({
    ...frame,
    type: 'checkout.session.completed',
    data: { object: session },
  }))
}

/** Money that was on its way to a session has come, or has not. */
export function settleSession(state: State, intent: Stripe.PaymentIntent): void {
  const session = sessionOf(state, intent)
  if (!session) return
  const paid = intent.status === 'succeeded'
  if (paid) session.payment_status = 'paid'
  tell(state, (frame) => ({
    ...frame,
    type: paid
      ? 'checkout.session.async_payment_succeeded'
      : 'checkout.session.async_payment_failed',
    data: { object: session },
  }))
}

/** Nobody can pay on it any more; what was begun on it is cancelled with it. */
export function expire(state: State, session: Session): void {
  if (session.status !== 'open')
    throw invalid('Only Checkout Sessions with a status in ["open"] can be expired.')
  session.status = 'expired'
  session.url = null
  const intent = state.paymentIntents.get(idOf(session.payment_intent) ?? '')
  if (intent) {
    intent.status = 'canceled'
    intent.canceled_at = state.now()
    intent.next_action = null
    tell(state, (frame) => ({
      ...frame,
      type: 'payment_intent.canceled',
      data: { object: intent },
    }))
  }
  tell(state, (frame) => ({
    ...frame,
    type: 'checkout.session.expired',
    data: { object: session },
  }))
}

/** What a session has begun ends with the session alone. */
export function refuseOfSession(state: State, intent: Stripe.PaymentIntent): void {
  if (sessionOf(state, intent)?.status === 'open')
    throw invalid(
      'You cannot cancel this PaymentIntent because it was created by Checkout. Expire the Checkout Session instead.',
    )
}
