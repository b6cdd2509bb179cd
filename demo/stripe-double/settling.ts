import type Stripe from 'stripe'
import type { Decline } from './cards.js'
import { tell } from './events.js'
import { methodOf } from './keeping.js'
import { fail, succeed, unexpectedState } from './paying.js'
import { idOf, newId, type State, take } from './state.js'

/** A payment that was `processing` ends, well or with this refusal. */
export function settle(state: State, intent: Stripe.PaymentIntent, refusal?: Decline): void {
  if (intent.status !== 'processing') throw unexpectedState(intent, 'settled')
  const method = methodOf(state, idOf(intent.payment_method) ?? '')
  const pending = take(state.charges, idOf(intent.latest_charge) ?? '', 'charge')
  if (!refusal) {
    const paid = { status: 'succeeded', paid: true, captured: true } as const
    Object.assign(pending, paid, { amount_captured: pending.amount })
    pending.balance_transaction = newId('txn')
    succeed(state, intent, method, pending, false)
    return
  }
  pending.status = 'failed'
  pending.failure_code = refusal.code
  pending.failure_message = refusal.message
  tell(state, (frame) => ({ ...frame, type: 'charge.failed', data: { object: pending } }))
  fail(state, intent, method, {
    type: 'card_error',
    charge: pending.id,
    code: refusal.code,
    ...(refusal.declineCode !== undefined && { decline_code: refusal.declineCode }),
    message: refusal.message,
  })
}
