import type Stripe from 'stripe'
import { pageOf, type Route } from '../answer.js'
import { isCardNumber } from '../cards.js'
import { tell } from '../events.js'
import type { Form } from '../form.js'
import { attach, detach, methodOf, newPaymentMethod } from '../keeping.js'
import { invalid, Refusal } from '../refusal.js'
import { idOf, type State, take } from '../state.js'
import { readAddress } from './customers.js'

const wrongCard = (code: string, message: string, param: string): Refusal =>
  new Refusal(402, { type: 'card_error', code, message, param })

function readBilling(form: Form): Stripe.PaymentMethod.BillingDetails {
  const inner = form.within('billing_details')
  return {
    address: readAddress(inner.within('address')),
    email: inner.text('email') ?? null,
    name: inner.text('name') ?? null,
    phone: inner.text('phone') ?? null,
    tax_id: null,
  }
}

/** The card that a form describes, refused in Stripe's words when it cannot be one. */
export function writeDown(state: State, form: Form): Stripe.PaymentMethod {
  if (form.required('type') !== 'card')
    throw invalid('The double knows cards only.', { param: 'type' })
  const card = form.within('card')
  const number = card.required('number').replace(/[ -]/g, '')
  if (!isCardNumber(number))
    throw wrongCard('incorrect_number', 'Your card number is incorrect.', 'number')
  const expMonth = card.whole('exp_month') ?? 0
  const given = card.whole('exp_year') ?? 0
  const expYear = given < 100 ? given + 2000 : given
  if (expMonth < 1 || expMonth > 12)
    throw wrongCard('invalid_expiry_month', "Your card's expiration month is invalid.", 'exp_month')
  if (Date.UTC(expYear, expMonth) / 1000 <= state.now())
    throw wrongCard('invalid_expiry_year', "Your card's expiration year is invalid.", 'exp_year')
  const cvc = card.text('cvc')
  if (cvc !== undefined && !/^\d{3,4}$/.test(cvc))
    throw wrongCard('invalid_cvc', "Your card's security code is invalid.", 'cvc')
  return newPaymentMethod(state, { number, expMonth, expYear }, readBilling(form))
}

/** The id of the payment method that a confirmation names, or describes. */
export const chosenMethod = (state: State, form: Form): string | undefined =>
  form.isGiven('payment_method_data')
    ? writeDown(state, form.within('payment_method_data')).id
    : form.text('payment_method')

const one = (state: State, ids: readonly string[]): Stripe.PaymentMethod =>
  take(state.paymentMethods, ids[0] ?? '', 'PaymentMethod', 'payment_method')

function change(state: State, method: Stripe.PaymentMethod, form: Form): void {
  const { card } = method
  const expMonth = form.whole('card[exp_month]')
  const expYear = form.whole('card[exp_year]')
  if (card && expMonth !== undefined) card.exp_month = expMonth
  if (card && expYear !== undefined) card.exp_year = expYear
  if (form.isGiven('billing_details')) method.billing_details = readBilling(form)
  method.metadata = form.metadata(method.metadata ?? {})
  tell(state, (frame) => ({ ...frame, type: 'payment_method.updated', data: { object: method } }))
}

export const paymentMethodRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/payment_methods',
    inBrowser: true,
    answer: ({ state, form }) => writeDown(state, form),
  },
  {
    method: 'GET',
    path: '/v1/payment_methods',
    answer: ({ state, form }) => {
      const customer = form.required('customer')
      const mine = (each: Stripe.PaymentMethod): boolean => idOf(each.customer) === customer
      return pageOf(state.paymentMethods, form, '/v1/payment_methods', mine)
    },
  },
  {
    method: 'GET',
    path: '/v1/customers/:id/payment_methods',
    answer: ({ state, form, ids }) => {
      const { id } = take(state.customers, ids[0] ?? '', 'customer')
      const mine = (each: Stripe.PaymentMethod): boolean => idOf(each.customer) === id
      return pageOf(state.paymentMethods, form, `/v1/customers/${id}/payment_methods`, mine)
    },
  },
  { method: 'GET', path: '/v1/payment_methods/:id', answer: ({ state, ids }) => one(state, ids) },
  {
    method: 'POST',
    path: '/v1/payment_methods/:id',
    answer: ({ state, form, ids }) => {
      const method = one(state, ids)
      if (idOf(method.customer) === null)
        throw invalid('You must attach this PaymentMethod to a customer before you can update it.')
      change(state, method, form)
      return method
    },
  },
  {
    method: 'POST',
    path: '/v1/payment_methods/:id/attach',
    answer: ({ state, form, ids }) => {
      const method = methodOf(state, ids[0] ?? '')
      attach(state, method, form.required('customer'))
      return method
    },
  },
  {
    method: 'POST',
    path: '/v1/payment_methods/:id/detach',
    answer: ({ state, ids }) => {
      const method = one(state, ids)
      detach(state, method)
      return method
    },
  },
]
