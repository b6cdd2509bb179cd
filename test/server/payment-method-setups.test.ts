import { describe, expect, it } from 'vitest'
import type { PaymentMethods } from '@virtual-practice/credits/contract'
import { cardsOf, on, setUp, useCards } from '../support/cards-on-file.js'
import type { ServerCaller } from '../support/server-caller.js'

const { confirmed, double, opened, stripe } = await useCards()
const { control } = double

describe('a setup', () => {
  const refusalOf = async (practice: ServerCaller, setup: string) => {
    const { code, fields } = await practice.refused('addPaymentMethod', { body: { setup } })
    return [code, fields?.map(({ path }) => path)]
  }
  const INVALID = ['invalid_request', ['setup']]

  it('that is not confirmed, or waits for a challenge, brings no card', async () => {
    const practice = await opened()
    const { setup } = await setUp(practice)
    expect(await refusalOf(practice, setup)).toEqual(INVALID)
    await stripe.setupIntents.confirm(setup, {
      payment_method: 'pm_card_authenticationRequiredOnSetup',
    })
    expect(await refusalOf(practice, setup)).toEqual(INVALID)
    control.answerChallenge(setup, true)
    const { body } = await practice.call<PaymentMethods>('addPaymentMethod', { body: { setup } })
    expect(body.paymentMethods).toHaveLength(1)
  })

  it('of another account, or that nobody knows, brings no card', async () => {
    control.webhooks.weather.lose = true
    const [practice, stranger] = [await opened(), await opened()]
    const setup = await confirmed(practice)
    expect(await refusalOf(stranger, setup)).toEqual(INVALID)
    await setUp(stranger)
    expect(await refusalOf(stranger, setup)).toEqual(INVALID)
    expect(await refusalOf(stranger, 'seti_nobody')).toEqual(INVALID)
    expect([await cardsOf(stranger), await cardsOf(practice)]).toEqual([[], []])
  })

  it('does not put a card back that was taken off', async () => {
    const practice = await opened()
    const setup = await confirmed(practice)
    const request = { body: { setup }, key: 'k-1' }
    const added = await practice.call<PaymentMethods>('addPaymentMethod', request)
    await practice.call('removePaymentMethod', on(added.body.paymentMethods[0]!.id))
    expect(await refusalOf(practice, setup)).toEqual(INVALID)
    const again = await practice.call<PaymentMethods>('addPaymentMethod', request)
    expect([again.replayed, again.body.paymentMethods]).toEqual([true, []])
  })
})

it('nothing is begun while the provider does not answer', async () => {
  const practice = await opened()
  control.fail('unavailable', 'POST', '/v1/setup_intents', 3)
  expect((await practice.refused('setUpPaymentMethod')).code).toBe('payments_unavailable')
  control.faults.splice(0)
  const body = { setup: await confirmed(practice) }
  control.fail('unavailable', 'GET', '/v1/setup_intents', 3)
  expect((await practice.refused('addPaymentMethod', { body })).code).toBe('payments_unavailable')
  control.faults.splice(0)
  await practice.call('addPaymentMethod', { body })
  expect(await cardsOf(practice)).toHaveLength(1)
})
