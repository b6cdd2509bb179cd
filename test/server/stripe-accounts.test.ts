import { beforeEach, expect, it } from 'vitest'
import type { Subscription } from '@virtual-practice/credits/contract'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { MONDAY } from '../support/server-instants.js'
import { stripeCatalogueFile } from '../support/stripe-catalogue.js'
import { STRIPE_SECRET } from '../support/stripe-events.js'
import { PRICES } from '../support/stripe-life.js'
import { APRIL, BEGUN, MID, stripeTeller } from '../support/stripe-teller.js'

const server = useTestServer({
  stripeSecrets: [STRIPE_SECRET],
  catalogueFile: stripeCatalogueFile(),
})
let practice: ServerCaller
let stripe: ReturnType<typeof stripeTeller>

beforeEach(() => {
  server.clock.now = MONDAY
  practice = server.fresh()
  stripe = stripeTeller(server.url, practice.account)
})

const at = (instant: string) => (server.clock.now = new Date(instant))
const subscription = async () => (await practice.call<Subscription>('readSubscription')).body
const monthly = async () => (await practice.balance()).monthly
const outcomes = async () => {
  const sql = 'select outcome from credits.provider_events where account = $1 order by created'
  const rows = await server.query<{ outcome: string }>(sql, [practice.account])
  return rows.map(({ outcome }) => outcome)
}

/** A second subscription, begun later. */
const another = {
  id: 'sub_2',
  price: PRICES.pro,
  beganAt: MID,
  period: [MID, '2026-04-17T21:00:00.000Z'],
} as const

it('keeps what it is told of an account until that is opened, and Stripe speaks of it again', async () => {
  await stripe.tell('created', BEGUN)
  expect(await outcomes()).toEqual(['unknown_account'])
  await practice.open()
  expect((await practice.refused('readSubscription')).code).toBe('not_found')
  await stripe.tell('updated', MID)
  expect(await monthly()).toBe(100)
})

it('keeps an invoice until the subscription is known that it renews', async () => {
  await practice.open()
  at(APRIL)
  await stripe.bill(APRIL)
  expect(await outcomes()).toEqual(['kept'])
  expect((await practice.refused('readSubscription')).code).toBe('not_found')
  await stripe.tell('created', BEGUN)
  expect(await outcomes()).toEqual(['applied', 'applied'])
  expect(await subscription()).toMatchObject({ period: { start: APRIL }, renewalDue: false })
  expect(await monthly()).toBe(100)
})

it('leaves a subscription alone that is told what to do over our own routes', async () => {
  await practice.call('subscribe', { body: { plan: 'clinic' } })
  await stripe.tell('created', BEGUN)
  expect(await subscription()).toMatchObject({ plan: 'clinic' })
  expect(await monthly()).toBe(2_000)
  expect(await outcomes()).toEqual(['kept'])
})

it('has no word in a subscription that began over our own routes when its own had ended', async () => {
  await practice.open()
  await stripe.tell('created', BEGUN)
  at(MID)
  await stripe.tell('deleted', MID, { status: 'canceled', endedAt: MID })
  await practice.call('subscribe', { body: { plan: 'clinic' } })
  await stripe.tell('updated', MID, { status: 'canceled', endedAt: MID })
  expect(await subscription()).toMatchObject({ plan: 'clinic', state: 'active' })
  expect(await monthly()).toBe(2_000)
  at(APRIL)
  await practice.call('cancel', { body: { when: 'now' } })
  await stripe.tell('updated', MID, { status: 'canceled', endedAt: MID })
  expect(await subscription()).toMatchObject({ plan: 'clinic', canceledAt: APRIL })
})

it('follows the subscription that began after another had ended', async () => {
  await practice.open()
  await stripe.tell('created', BEGUN)
  at(MID)
  await stripe.tell('deleted', MID, { status: 'canceled', endedAt: MID })
  await stripe.tell('created', MID, another)
  expect(await subscription()).toMatchObject({ plan: 'pro', state: 'active', anchor: MID })
  expect(await monthly()).toBe(500)
})

it('comes to the same when the end of the one is told after the other began', async () => {
  await practice.open()
  await stripe.tell('created', BEGUN)
  at(MID)
  await stripe.tell('created', MID, another)
  await stripe.tell('deleted', MID, { status: 'canceled', endedAt: MID })
  expect(await subscription()).toMatchObject({ plan: 'pro', state: 'active', anchor: MID })
  expect(await monthly()).toBe(500)
})

it('does not give one up for another that was never paid', async () => {
  await practice.open()
  await stripe.tell('created', BEGUN)
  at(MID)
  await stripe.tell('created', MID, { ...another, status: 'incomplete' })
  await stripe.tell('updated', MID, { ...another, status: 'incomplete_expired' })
  expect(await subscription()).toMatchObject({ plan: 'starter', state: 'active' })
  expect(await monthly()).toBe(100)
})
