import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CardSetup, PaymentMethod, PaymentMethods } from '@virtual-practice/credits/contract'
import { detachCards } from '../../demo/server/services/detach-cards.js'
import type { ServerCaller } from '../support/server-caller.js'
import { MINUTE, MONDAY } from '../support/server-instants.js'
import { sendToWebhook, STRIPE_SECRET } from '../support/stripe-events.js'
import { aBuyer, buy, follow, intentIn, useTill } from '../support/till.js'

const { double, server, stripe } = await useTill()
const { control } = double

beforeAll(() => {
  control.webhooks.endpoint = { url: `${server.url}/v1/stripe/webhooks`, secret: STRIPE_SECRET }
})
beforeEach(() => {
  server.clock.now = null
})

const cardsOf = async (practice: ServerCaller): Promise<PaymentMethod[]> =>
  (await practice.call<PaymentMethods>('readPaymentMethods')).body.paymentMethods
const shortly = (cards: readonly PaymentMethod[]) => cards.map(({ last4, use }) => [last4, use])
const setUp = async (practice: ServerCaller, key?: string): Promise<CardSetup> =>
  (await practice.call<CardSetup>('setUpPaymentMethod', key === undefined ? {} : { key })).body

/** What the page does: confirms a setup with the provider. */
async function confirmed(practice: ServerCaller, payment_method = 'pm_card_visa') {
  const { setup } = await setUp(practice)
  await stripe.setupIntents.confirm(setup, { payment_method })
  return setup
}
async function add(practice: ServerCaller, card?: string): Promise<PaymentMethod[]> {
  const body = { setup: await confirmed(practice, card) }
  return (await practice.call<PaymentMethods>('addPaymentMethod', { body })).body.paymentMethods
}
const on = (paymentMethod: string) => ({ params: { paymentMethod } })
async function use(practice: ServerCaller, { id }: PaymentMethod, as: PaymentMethod['use']) {
  const request = { ...on(id), body: { use: as } }
  return (await practice.call<PaymentMethods>('usePaymentMethod', request)).body.paymentMethods
}
const ownerOf = async (id: string) => (await stripe.paymentMethods.retrieve(id)).customer
async function opened(): Promise<ServerCaller> {
  const practice = server.fresh()
  await practice.open()
  return practice
}
async function withCards(...cards: string[]): Promise<[ServerCaller, PaymentMethod[]]> {
  const practice = await opened()
  for (const card of cards) await add(practice, card)
  return [practice, await cardsOf(practice)]
}
const VISA_AND_MASTERCARD = ['pm_card_visa', 'pm_card_mastercard']

describe('a card', () => {
  it('is set up for the customer of the account, to be charged without the person', async () => {
    const practice = await opened()
    const { setup, clientSecret, publishableKey } = await setUp(practice)
    const intent = await stripe.setupIntents.retrieve(setup)
    expect(intent).toMatchObject({
      usage: 'off_session',
      payment_method_types: ['card'],
      metadata: { credits_account: practice.account },
    })
    expect([clientSecret, publishableKey]).toEqual([intent.client_secret, double.keys.publishable])
    const customer = await stripe.customers.retrieve(intent.customer as string)
    expect(customer).toMatchObject({ metadata: { credits_account: practice.account } })
  })

  it('is set up once under one key', async () => {
    const practice = await opened()
    const first = await setUp(practice, 'key-1')
    expect(await setUp(practice, 'key-1')).toEqual(first)
    expect((await setUp(practice, 'key-2')).setup).not.toBe(first.setup)
  })

  it('is on file when it was added; the first one is the default', async () => {
    const practice = await opened()
    expect(await cardsOf(practice)).toEqual([])
    const [first] = await add(practice)
    expect(first).toMatchObject({
      brand: 'visa',
      last4: '4242',
      expMonth: 12,
      expiry: 'ok',
      use: 'default',
    })
    expect(shortly(await add(practice, 'pm_card_mastercard'))).toEqual([
      ['4242', 'default'],
      ['4444', 'none'],
    ])
    const rows = await server.query(
      'select fingerprint from credits.payment_methods where account = $1',
      [practice.account],
    )
    expect(rows).toHaveLength(2)
    expect(rows).not.toContainEqual({ fingerprint: null })
  })

  it('is added once, however often and under whichever key', async () => {
    const practice = await opened()
    const body = { setup: await confirmed(practice) }
    const all = await Promise.all(
      ['k-1', 'k-1', 'k-2'].map((key) =>
        practice.call<PaymentMethods>('addPaymentMethod', { body, key }),
      ),
    )
    expect(all.map((answer) => answer.body.paymentMethods.length)).toEqual([1, 1, 1])
    expect(all.filter(({ replayed }) => replayed)).toHaveLength(1)
    const other = { body: { setup: 'seti_other' }, key: 'k-1' }
    expect((await practice.refused('addPaymentMethod', other)).code).toBe('idempotency_conflict')
  })

  it('may be for one thing, and takes that from the one that was', async () => {
    const [practice, [visa, mastercard]] = await withCards(...VISA_AND_MASTERCARD)
    expect(shortly(await use(practice, mastercard!, 'backup'))).toEqual([
      ['4242', 'default'],
      ['4444', 'backup'],
    ])
    expect(shortly(await use(practice, mastercard!, 'default'))).toEqual([
      ['4444', 'default'],
      ['4242', 'none'],
    ])
    await use(practice, visa!, 'backup')
    expect(shortly(await use(practice, mastercard!, 'none'))).toEqual([
      ['4242', 'backup'],
      ['4444', 'none'],
    ])
  })

  it('is the only default when two become it at once', async () => {
    const [practice, cards] = await withCards(...VISA_AND_MASTERCARD)
    await Promise.all([...cards, ...cards].map((card) => use(practice, card, 'default')))
    const uses = (await cardsOf(practice)).map((card) => card.use)
    expect(uses).toEqual(['default', 'none'])
  })

  it.each([
    ['2030-10-31T23:59:59.999Z', 'ok'],
    ['2030-11-01T00:00:00.000Z', 'soon'],
    ['2030-12-31T23:59:59.999Z', 'soon'],
    ['2031-01-01T00:00:00.000Z', 'expired'],
  ])('that ends in 12/2030 is at %s: %s', async (now, expiry) => {
    const [practice, [card]] = await withCards('pm_card_visa')
    await server.query('update credits.payment_methods set exp_year = 2030 where id = $1', [
      card!.id,
    ])
    server.clock.now = new Date(now)
    expect(await cardsOf(practice)).toMatchObject([{ expiry }])
  })
})

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

describe('a card that is taken off the file', () => {
  it('is forgotten by the provider, and found no more', async () => {
    const [practice, [visa]] = await withCards(...VISA_AND_MASTERCARD)
    const request = { ...on(visa!.id), key: 'k-1' }
    const { body } = await practice.call<PaymentMethods>('removePaymentMethod', request)
    expect(shortly(body.paymentMethods)).toEqual([['4444', 'none']])
    expect(await ownerOf(visa!.id)).toBeNull()
    expect((await practice.call('removePaymentMethod', request)).replayed).toBe(true)
    const using = { ...on(visa!.id), body: { use: 'default' } }
    expect((await practice.refused('usePaymentMethod', using)).code).toBe('not_found')
  })

  it.each(['unavailable', 'cut_before', 'cut_after'] as const)(
    'is off at once, and forgotten there when somebody asks again: %s',
    async (fault) => {
      const [practice, [visa]] = await withCards('pm_card_visa')
      const request = { ...on(visa!.id), key: 'k-1' }
      control.fail(fault, 'POST', '/v1/payment_methods', 3)
      const { code } = await practice.refused('removePaymentMethod', request)
      control.faults.splice(0)
      expect([code, await cardsOf(practice)]).toEqual(['payments_unavailable', []])
      await practice.call('removePaymentMethod', request)
      expect(await ownerOf(visa!.id)).toBeNull()
    },
  )

  it('is forgotten there by a job, when nobody asks again', async () => {
    const [practice, [visa]] = await withCards('pm_card_visa')
    server.clock.now = MONDAY
    control.fail('unavailable', 'POST', '/v1/payment_methods', 3)
    await practice.refused('removePaymentMethod', on(visa!.id))
    control.faults.splice(0)
    server.clock.now = new Date(Date.now() + 2 * MINUTE)
    await detachCards(server.backend.practice)
    expect(await ownerOf(visa!.id)).toBeNull()
  })

  it('or used is one of the account', async () => {
    const [practice, [visa]] = await withCards('pm_card_visa')
    const stranger = await opened()
    const asked = { ...on(visa!.id), body: { use: 'none' } }
    expect((await stranger.refused('usePaymentMethod', asked)).code).toBe('not_found')
    expect((await stranger.refused('removePaymentMethod', on(visa!.id))).code).toBe('not_found')
    expect(await cardsOf(practice)).toEqual([visa])
    expect(await ownerOf(visa!.id)).not.toBeNull()
  })
})

describe('a purchase', () => {
  const paid = async (practice: ServerCaller) => {
    const bought = await buy(practice)
    await stripe.paymentIntents.confirm(intentIn(bought), { payment_method: 'pm_card_visa' })
    return bought
  }

  it('puts the card that has paid it on file', async () => {
    const practice = await aBuyer(server)
    control.webhooks.weather.lose = true
    await follow(practice, (await paid(practice)).purchase)
    control.webhooks.weather.lose = false
    expect(shortly(await cardsOf(practice))).toEqual([['4242', 'default']])
  })

  it('does so by its webhook, too, and once', async () => {
    const practice = await aBuyer(server)
    const { purchase } = await paid(practice)
    await control.webhooks.settled()
    expect(shortly(await cardsOf(practice))).toEqual([['4242', 'default']])
    await follow(practice, purchase)
    expect(await cardsOf(practice)).toHaveLength(1)
  })

  it('brings its credits when the card was taken off meanwhile, and leaves it off', async () => {
    const practice = await aBuyer(server)
    control.webhooks.weather.lose = true
    const { purchase } = await paid(practice)
    const [method] = [...control.state.paymentMethods.values()].slice(-1)
    await stripe.paymentMethods.detach(method!.id)
    await follow(practice, purchase)
    control.webhooks.weather.lose = false
    expect((await practice.balance()).purchased).toBe(100)
    expect(await cardsOf(practice)).toEqual([])
  })
})

describe('a webhook', () => {
  it('brings the card that the bank has put in place of another', async () => {
    const [practice, [visa]] = await withCards('pm_card_visa')
    control.replaceCard(visa!.id, { number: '5555555555554444', expMonth: 3, expYear: 2044 })
    await control.webhooks.settled()
    const replaced = { id: visa!.id, brand: 'mastercard', last4: '4444', expYear: 2044 }
    expect(await cardsOf(practice)).toMatchObject([{ ...replaced, use: 'default' }])
  })

  it('brings a changed end, whatever the event says, in any order', async () => {
    const [practice, [visa]] = await withCards('pm_card_visa')
    for (const exp_year of [2040, 2041])
      await stripe.paymentMethods.update(visa!.id, { card: { exp_month: 1, exp_year } })
    await control.webhooks.settled()
    const [older] = [...control.state.events.values()].slice(-2)
    expect((await sendToWebhook(server.url, older)).status).toBe(200)
    expect(await cardsOf(practice)).toMatchObject([{ expMonth: 1, expYear: 2041 }])
  })

  it('takes a card off that was detached at the provider', async () => {
    const [practice, [visa]] = await withCards(...VISA_AND_MASTERCARD)
    await stripe.paymentMethods.detach(visa!.id)
    await control.webhooks.settled()
    expect(shortly(await cardsOf(practice))).toEqual([['4444', 'none']])
  })

  it("of a card that is on nobody's file is kept and ignored", async () => {
    const customer = (await stripe.customers.create({})).id
    const { id } = await stripe.paymentMethods.attach('pm_card_visa', { customer })
    await stripe.paymentMethods.detach(id)
    await control.webhooks.settled()
    const event = [...control.state.events.values()].at(-1)!.id
    const sql = 'select outcome from credits.provider_events where event = $1'
    expect(await server.query(sql, [event])).toEqual([{ outcome: 'unknown_card' }])
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

it('those who may buy read the cards, those who manage change them', async () => {
  const [practice, [visa]] = await withCards('pm_card_visa')
  const [buyer, manager] = [await practice.as('ada', 'buy'), await practice.as('mo', 'manage')]
  expect(await cardsOf(buyer)).toEqual([visa])
  expect((await buyer.refused('removePaymentMethod', on(visa!.id))).code).toBe('forbidden')
  await manager.call('removePaymentMethod', on(visa!.id))
})
