import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Problem } from '@virtual-practice/credits/contract'
import { invoiceEvent, sendToWebhook, subscriptionEvent } from '../support/stripe-events.js'
import { stripeCatalogueFile } from '../support/stripe-catalogue.js'
import { PRICES } from '../support/stripe-life.js'
import { useTill } from '../support/till.js'

const { server, stripe } = await useTill({ catalogueFile: stripeCatalogueFile() })

const BEGUN = '2026-11-02T09:00:00.000Z'
const ENDS = '2026-12-02T09:00:00.000Z'
const period = [BEGUN, ENDS] as const

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** As Stripe tells them, and never told before. */
function events(account: string): Json[] {
  const said = { account, price: PRICES.pro }
  const plain = (type: string, object: object) => ({
    ...invoiceEvent(BEGUN, { ...said, id: 'in_0', made: BEGUN, paid: true, period }),
    type,
    data: { object: { id: 'x_1', ...object } },
  })
  return [
    subscriptionEvent('customer.subscription.created', BEGUN, {
      ...said,
      ...{ status: 'active', beganAt: BEGUN, period },
    }),
    invoiceEvent(BEGUN, { ...said, id: 'in_1', made: BEGUN, paid: true, period }),
    plain('payment_intent.succeeded', { id: 'pi_none', object: 'payment_intent' }),
    plain('charge.refunded', { object: 'charge', payment_intent: 'pi_none', amount: 5 }),
    plain('charge.dispute.closed', { object: 'dispute', payment_intent: 'pi_none' }),
    plain('checkout.session.completed', { id: 'cs_none', mode: 'payment' }),
    plain('customer.tax_id.updated', { id: 'txi_none' }),
    plain('payment_method.attached', { id: 'pm_none' }),
    plain('some.thing_new', { id: 'new_1' }),
  ].map((event) => JSON.parse(JSON.stringify(event)) as Json)
}

const ODD: readonly Json[] = [
  ...[null, true, '', 'x', '\u0000', 'a b; drop', '../customers', 'é'.repeat(300)],
  ...[-1, 1.5, 1e300, 9_007_199_254_740_993, 253_402_300_800, [], {}, [null], { id: null }],
]

/** Every place in a value, as the keys that lead there. */
const placesIn = (value: Json, at: readonly string[] = []): (readonly string[])[] => [
  at,
  ...(value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))
    : []),
]

/** The same with something else in one place; undefined takes it away. */
function changed(value: Json, [key, ...rest]: readonly string[], odd: Json | undefined): Json {
  if (key === undefined) return odd ?? null
  const copy = structuredClone(value) as { [key: string]: Json }
  if (rest.length > 0) copy[key] = changed(copy[key]!, rest, odd)
  else if (odd === undefined) Reflect.deleteProperty(copy, key)
  else copy[key] = odd
  return copy
}

const change = fc.record({
  place: fc.nat(),
  odd: fc.option(fc.constantFrom(...ODD), { nil: undefined }),
})
const changes = fc.record({
  which: fc.nat(8),
  list: fc.array(change, { minLength: 1, maxLength: 3 }),
})

it('whatever has been signed is taken, ignored or malformed, and breaks nothing', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(changes, async ({ which, list }) => {
      const practice = server.fresh()
      await practice.open()
      const event = list.reduce<Json>((body, { place, odd }) => {
        const places = placesIn(body)
        return changed(body, places[place % places.length]!, odd)
      }, events(practice.account)[which]!)
      const response = await sendToWebhook(server.url, event)
      const answer = (await response.json()) as Partial<Problem> & { ignored?: string }
      seen.add(`${response.status} ${answer.code ?? answer.ignored ?? 'taken'}`)
      if (response.status !== 200)
        expect(answer).toMatchObject({ status: 400, code: 'malformed_request' })
      expect(server.reported).toEqual([])
      await practice.balance()
    }),
    { numRuns: 300 },
  )
  expect([...seen]).toEqual(
    expect.arrayContaining(['200 taken', '200 unknown_payment', '400 malformed_request']),
  )
  expect(await server.query('select * from ledger.violations()')).toEqual([])
}, 120_000)

it.each([
  ['null', null],
  ['a list', []],
  ['a number', 5],
  ['a text', 'event'],
  ['nothing', {}],
  ['a notice of the second version', { object: 'v2.core.event', id: 'evt_1', type: 'v1.x' }],
])('%s is no event', async (_, body) => {
  const response = await sendToWebhook(server.url, body)
  expect(await response.json()).toMatchObject({ status: 400, code: 'malformed_request' })
})

it('a trial that ends before its subscription began is malformed', async () => {
  const practice = server.fresh()
  await practice.open()
  const trialEndsAt = '2026-10-02T09:00:00.000Z'
  const said = { status: 'trialing', beganAt: BEGUN, period, trialEndsAt } as const
  const event = subscriptionEvent('customer.subscription.created', BEGUN, {
    ...{ account: practice.account, price: PRICES.pro },
    ...said,
  })
  const response = await sendToWebhook(server.url, event)
  expect(await response.json()).toMatchObject({ status: 400, code: 'malformed_request' })
})

it('what nobody knows is kept with the reason, and is not asked for again', async () => {
  const [, , payment] = events('nobody')
  const { id } = payment as { id: string }
  for (let times = 0; times < 2; times += 1)
    expect(await (await sendToWebhook(server.url, payment)).json()).toEqual({
      ...{ received: true, ignored: 'unknown_payment' },
    })
  const kept = 'select outcome from credits.provider_events where event = $1'
  expect(await server.query(kept, [id])).toEqual([{ outcome: 'unknown_payment' }])
  expect((await stripe.paymentIntents.list()).data).toEqual([])
})

// The last: it ends the connection, which others would go on with.
it('a body beyond all measure is refused, and not read', async () => {
  const response = await sendToWebhook(server.url, { padding: 'x'.repeat(1_100_000) })
  expect(await response.json()).toMatchObject({ status: 413, code: 'payload_too_large' })
})
