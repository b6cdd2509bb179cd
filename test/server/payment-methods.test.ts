import { describe, expect, it } from 'vitest'
import type { PaymentMethod, PaymentMethods } from '@virtual-practice/credits/contract'
import {
  cardsOf,
  on,
  setUp,
  shortly,
  useCards,
  VISA_AND_MASTERCARD,
} from '../support/cards-on-file.js'
import type { ServerCaller } from '../support/server-caller.js'

const { add, confirmed, double, opened, server, stripe, withCards } = await useCards()
async function use(practice: ServerCaller, { id }: PaymentMethod, as: PaymentMethod['use']) {
  const request = { ...on(id), body: { use: as } }
  return (await practice.call<PaymentMethods>('usePaymentMethod', request)).body.paymentMethods
}

describe('a card', () => {
  it('is set up for the customer of the account, to be charged without the person', async () => {
    const practice = await opened()
    const { setup, clientSecret, publishableKey } = await setUp(practice)
    const intent = await stripe.setupIntents.retrieve(setup)
    expect(intent).toMatchObject({
      usage: 'off_session',
      allowed_payment_method_types: ['card'],
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

it('those who may buy read the cards, those who manage change them', async () => {
  const [practice, [visa]] = await withCards('pm_card_visa')
  const [buyer, manager] = [await practice.as('ada', 'buy'), await practice.as('mo', 'manage')]
  expect(await cardsOf(buyer)).toEqual([visa])
  expect((await buyer.refused('removePaymentMethod', on(visa!.id))).code).toBe('forbidden')
  await manager.call('removePaymentMethod', on(visa!.id))
})
