import type Stripe from 'stripe'
import { behaviourOf, type Behaviour, type Decline, TOKENS } from './cards.js'
import { tell } from './events.js'
import { type CardOnPaper, EMPTY_BILLING, paymentMethod } from './objects/payment-method.js'
import { invalid, missing, Refusal } from './refusal.js'
import { idOf, keep, newId, type State, take } from './state.js'

/** A card that was written down, not yet anybody's. */
export function newPaymentMethod(
  state: State,
  card: CardOnPaper,
  billing: Stripe.PaymentMethod.BillingDetails = EMPTY_BILLING,
): Stripe.PaymentMethod {
  const method = paymentMethod(newId('pm'), card, billing, state.now())
  state.numbers.set(method.id, card.number)
  return keep(state.paymentMethods, method)
}

/** Test cards of Stripe's names expire in the year after next. */
const tokenYear = (state: State): number => new Date(state.now() * 1000).getUTCFullYear() + 2

/** A payment method by its id, or a new one by the name of a test card. */
export function methodOf(state: State, id: string): Stripe.PaymentMethod {
  const found = state.paymentMethods.get(id)
  if (found) return found
  const number = Object.hasOwn(TOKENS, id) ? TOKENS[id] : undefined
  if (number === undefined) throw missing('PaymentMethod', id, 'payment_method')
  return newPaymentMethod(state, { number, expMonth: 12, expYear: tokenYear(state) })
}

export const behaviourOfMethod = (state: State, method: Stripe.PaymentMethod): Behaviour =>
  behaviourOf(state.numbers.get(method.id) ?? '')

/** Throws unless this customer may use it: it is his, or nobody's. */
export function requireOwner(method: Stripe.PaymentMethod, customer: string | null): void {
  const owner = idOf(method.customer)
  if (owner === null || owner === customer) return
  throw invalid(
    `The payment method you provided (${method.id}) belongs to another customer, or no customer was given.`,
    { param: 'payment_method' },
  )
}

export const cardError = (decline: Decline, details: Partial<Refusal['body']> = {}): Refusal =>
  new Refusal(402, {
    type: 'card_error',
    code: decline.code,
    ...(decline.declineCode !== undefined && { decline_code: decline.declineCode }),
    message: decline.message,
    ...details,
  })

/** The card becomes the customer's. A card that is refused anywhere is refused here too. */
export function attach(state: State, method: Stripe.PaymentMethod, customer: string): void {
  take(state.customers, customer, 'customer', 'customer')
  const owner = idOf(method.customer)
  if (owner === customer) return
  if (owner !== null)
    throw invalid('The payment method you provided has already been attached to a customer.')
  const { refused } = behaviourOfMethod(state, method)
  if (refused) throw cardError(refused, { payment_method: structuredClone(method) })
  method.customer = customer
  tell(state, (frame) => ({
    ...frame,
    type: 'payment_method.attached',
    data: { object: method },
  }))
}

export function detach(state: State, method: Stripe.PaymentMethod): void {
  const owner = idOf(method.customer)
  if (owner === null)
    throw invalid(
      'The payment method you provided is not attached to a customer so detachment is impossible.',
    )
  method.customer = null
  const customer = take(state.customers, owner, 'customer')
  if (customer.invoice_settings.default_payment_method === method.id)
    customer.invoice_settings.default_payment_method = null
  tell(state, (frame) => ({
    ...frame,
    type: 'payment_method.detached',
    data: { object: method, previous_attributes: { customer: owner } },
  }))
}
