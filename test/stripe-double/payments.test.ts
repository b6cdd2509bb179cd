import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROCESSING_NUMBER } from '../../demo/stripe-double/cards.js'
import { idOf } from '../../demo/stripe-double/state.js'
import { openShop, refusalOf, type Shop } from './with-double.js'

let shop: Shop
beforeAll(async () => (shop = await openShop()))
afterAll(() => shop.double.close())

const ORDER = { amount: 1900, currency: 'eur' } as const

const pay = async (number: string) => {
  const card = { number, exp_month: 12, exp_year: 2040, cvc: '123' }
  const { id } = await shop.stripe.paymentMethods.create({ type: 'card', card })
  return shop.stripe.paymentIntents.create({ ...ORDER, confirm: true, payment_method: id })
}

const typesAbout = async (id: string): Promise<string[]> => {
  const events = await shop.stripe.events.list({ limit: 100 })
  return events.data
    .filter(({ data: { object } }) => 'id' in object && object.id === id)
    .map(({ type }) => type)
    .reverse()
}

describe('a card that pays', () => {
  it.each([
    ['4242424242424242', 'visa'],
    ['5555555555554444', 'mastercard'],
    ['378282246310005', 'amex'],
    ['4000000000000077', 'visa'],
  ])('%s is charged', async (number, brand) => {
    const intent = await pay(number)
    expect(intent).toMatchObject({ status: 'succeeded', amount_received: 1900 })
    const { latest_charge: charge } = await shop.stripe.paymentIntents.retrieve(intent.id, {
      expand: ['latest_charge'],
    })
    expect(charge).toMatchObject({
      paid: true,
      payment_intent: intent.id,
      payment_method_details: { card: { brand, last4: number.slice(-4), funding: 'credit' } },
    })
    const told = ['payment_intent.created', 'payment_intent.succeeded']
    expect(await typesAbout(intent.id)).toEqual(told)
  })

  it('has the same fingerprint each time, and another number another one', async () => {
    const fingerprint = async (token: string) => {
      const { payment_method: id } = await shop.stripe.paymentIntents.create({
        ...ORDER,
        payment_method: token,
      })
      return (await shop.stripe.paymentMethods.retrieve(idOf(id) ?? '')).card?.fingerprint
    }
    const visa = await fingerprint('pm_card_visa')
    expect(await fingerprint('pm_card_visa')).toBe(visa)
    expect(await fingerprint('pm_card_mastercard')).not.toBe(visa)
  })
})

describe('a card that is refused', () => {
  it.each([
    ['4000000000000002', 'card_declined', 'generic_decline'],
    ['4000000000009995', 'card_declined', 'insufficient_funds'],
    ['4000000000009987', 'card_declined', 'lost_card'],
    ['4000000000009979', 'card_declined', 'stolen_card'],
    ['4000000000000069', 'expired_card', ''],
    ['4000000000000127', 'incorrect_cvc', ''],
    ['4000000000000119', 'processing_error', ''],
    ['4000000000000341', 'card_declined', 'generic_decline'],
  ])('%s is answered with %s %s', async (number, code, declineCode) => {
    const error = await refusalOf(pay(number))
    expect(error).toMatchObject({ type: 'StripeCardError', statusCode: 402, code })
    expect(error.decline_code).toBe(declineCode)
    const id = error.payment_intent?.id ?? ''
    expect(await shop.stripe.paymentIntents.retrieve(id)).toMatchObject({
      status: 'requires_payment_method',
      payment_method: null,
      last_payment_error: { code, charge: error.charge },
    })
    const failed = await shop.stripe.charges.retrieve(error.charge ?? '')
    expect(failed).toMatchObject({ status: 'failed', paid: false, failure_code: code })
    expect(await typesAbout(id)).toEqual([
      'payment_intent.created',
      'payment_intent.payment_failed',
    ])
  })

  it.each([
    [{ number: '4242424242424241' }, 'incorrect_number'],
    [{ exp_month: 13 }, 'invalid_expiry_month'],
    [{ exp_year: 2020 }, 'invalid_expiry_year'],
    [{ cvc: '12' }, 'invalid_cvc'],
  ])('%j is no card', async (wrong, code) => {
    const card = { number: '4242424242424242', exp_month: 12, exp_year: 2040, cvc: '123', ...wrong }
    const error = await refusalOf(shop.stripe.paymentMethods.create({ type: 'card', card }))
    expect(error).toMatchObject({ type: 'StripeCardError', code })
  })

  it('takes another card after a refusal', async () => {
    const { payment_intent: refused } = await refusalOf(pay('4000000000000002'))
    const paid = await shop.stripe.paymentIntents.confirm(refused?.id ?? '', {
      payment_method: 'pm_card_visa',
    })
    expect(paid).toMatchObject({ status: 'succeeded', last_payment_error: null })
  })
})

describe('a payment that needs the person', () => {
  it.each(['4000002500003155', '4000002760003184'])('%s pays once passed', async (number) => {
    const intent = await pay(number)
    expect(intent).toMatchObject({
      status: 'requires_action',
      next_action: { type: 'use_stripe_sdk' },
    })
    shop.double.control.answerChallenge(intent.id, true)
    const { latest_charge: charge } = await shop.stripe.paymentIntents.retrieve(intent.id, {
      expand: ['latest_charge'],
    })
    expect(charge).toMatchObject({
      paid: true,
      payment_method_details: { card: { three_d_secure: { result: 'authenticated' } } },
    })
  })

  it('waits for another card when the person fails', async () => {
    const { id } = await pay('4000002760003184')
    shop.double.control.answerChallenge(id, false)
    expect(await shop.stripe.paymentIntents.retrieve(id)).toMatchObject({
      status: 'requires_payment_method',
      latest_charge: null,
      last_payment_error: { code: 'payment_intent_authentication_failure' },
    })
  })

  it('is refused after the challenge with 4000008400001629', async () => {
    const { id } = await pay('4000008400001629')
    shop.double.control.answerChallenge(id, true)
    expect(await shop.stripe.paymentIntents.retrieve(id)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { decline_code: 'insufficient_funds' },
    })
  })

  it('is refused without the person', async () => {
    const error = await refusalOf(
      shop.stripe.paymentIntents.create({
        ...ORDER,
        confirm: true,
        off_session: true,
        payment_method: 'pm_card_authenticationRequired',
      }),
    )
    expect(error).toMatchObject({
      code: 'authentication_required',
      payment_intent: { status: 'requires_payment_method' },
    })
  })
})

describe('a payment that settles later', () => {
  it('succeeds when it is settled', async () => {
    const { id, status } = await pay(PROCESSING_NUMBER)
    expect(status).toBe('processing')
    shop.double.control.settle(id)
    expect(await typesAbout(id)).toEqual([
      'payment_intent.created',
      'payment_intent.processing',
      'payment_intent.succeeded',
    ])
  })

  it('fails when it is refused', async () => {
    const { id } = await pay(PROCESSING_NUMBER)
    shop.double.control.settle(id, 'insufficient_funds')
    expect(await shop.stripe.paymentIntents.retrieve(id)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { decline_code: 'insufficient_funds' },
    })
  })

  it('cannot be canceled meanwhile', async () => {
    const { id } = await pay(PROCESSING_NUMBER)
    const error = await refusalOf(shop.stripe.paymentIntents.cancel(id))
    expect(error).toMatchObject({
      code: 'payment_intent_unexpected_state',
      payment_intent: { status: 'processing' },
    })
  })
})

it('cancels a payment that is open, once', async () => {
  const { id } = await shop.stripe.paymentIntents.create(ORDER)
  const canceled = await shop.stripe.paymentIntents.cancel(id, { cancellation_reason: 'abandoned' })
  expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' })
  expect(await refusalOf(shop.stripe.paymentIntents.confirm(id))).toMatchObject({
    code: 'payment_intent_unexpected_state',
  })
})
