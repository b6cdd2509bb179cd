import { beforeEach, describe, expect, it } from 'vitest'
import type { Subscription } from '@virtual-practice/credits/contract'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { MONDAY } from '../support/server-instants.js'
import { stripeCatalogueFile } from '../support/stripe-catalogue.js'
import { STRIPE_SECRET } from '../support/stripe-events.js'
import { PRICES } from '../support/stripe-life.js'
import { APRIL, BEGUN, FIRST, MAY, MID, stripeTeller } from '../support/stripe-teller.js'

const server = useTestServer({
  stripeSecrets: [STRIPE_SECRET],
  catalogueFile: stripeCatalogueFile(),
})
let practice: ServerCaller
beforeEach(async () => {
  server.clock.now = MONDAY
  practice = server.fresh()
  await practice.open()
})

const at = (instant: string) => (server.clock.now = new Date(instant))
const subscription = async () => (await practice.call<Subscription>('readSubscription')).body
const monthly = async () => (await practice.balance()).monthly

const teller = () => stripeTeller(server.url, practice.account)
const tell: ReturnType<typeof teller>['tell'] = (...told) => teller().tell(...told)
const bill: ReturnType<typeof teller>['bill'] = (...told) => teller().bill(...told)

describe('a subscription at Stripe', () => {
  it('begins with its first payment', async () => {
    await tell('created', BEGUN, { status: 'incomplete' })
    expect((await practice.refused('readSubscription')).code).toBe('not_found')
    await tell('updated', BEGUN)
    expect(await subscription()).toMatchObject({ plan: 'starter', state: 'active', anchor: BEGUN })
    expect(await monthly()).toBe(100)
  })

  it('grants nothing for a period that was over when it was told', async () => {
    at(MAY)
    await tell('created', BEGUN)
    await bill(APRIL)
    expect(await monthly()).toBe(0)
    expect(await subscription()).toMatchObject({ period: { start: APRIL }, renewalDue: true })
  })

  it('grants what is paid late to the period in which it is paid', async () => {
    await tell('created', BEGUN)
    at(MAY)
    await bill(APRIL, { paid: false })
    await tell('updated', MAY, { period: [MAY, '2026-06-02T09:00:00.000Z'], status: 'past_due' })
    expect(await subscription()).toMatchObject({ state: 'past_due' })
    at('2026-05-03T09:00:00.000Z')
    await bill('2026-05-03T09:00:00.000Z')
    expect(await subscription()).toMatchObject({ state: 'active', period: { start: MAY } })
    expect(await monthly()).toBe(100)
  })

  it('counts a rise from the instant at which it was made', async () => {
    await tell('created', BEGUN)
    at('2026-03-31T09:00:00.000Z')
    await tell('updated', MID, { price: PRICES.pro })
    expect(await monthly()).toBe(100 + 200)
    await tell('updated', '2026-03-20T09:00:00.000Z')
    await tell('updated', '2026-03-25T09:00:00.000Z', { price: PRICES.pro })
    expect(await monthly()).toBe(100 + 200)
  })

  it('that ends at once takes its monthly credits with it', async () => {
    await tell('created', BEGUN)
    await practice.grant({ credits: 30 })
    at(MID)
    await tell('deleted', MID, { status: 'canceled', endedAt: MID })
    expect(await subscription()).toMatchObject({ state: 'canceled', canceledAt: MID })
    expect(await practice.balance()).toMatchObject({ monthly: 0, purchased: 30 })
    await tell('updated', BEGUN)
    expect(await subscription()).toMatchObject({ state: 'canceled' })
  })

  it('may end at an instant in the place of with its period', async () => {
    await tell('created', BEGUN)
    await tell('updated', MID, { cancelAt: APRIL })
    expect(await subscription()).toMatchObject({ cancelAtPeriodEnd: true, state: 'active' })
    await tell('resumed', '2026-03-18T09:00:00.000Z')
    expect(await subscription()).toMatchObject({ cancelAtPeriodEnd: false })
  })

  it.each(['paused', 'unpaid'] as const)('that is %s is past due', async (status) => {
    await tell('created', BEGUN)
    await tell('paused', MID, { status })
    expect(await subscription()).toMatchObject({ state: 'past_due' })
    await tell('resumed', '2026-03-18T09:00:00.000Z')
    expect(await subscription()).toMatchObject({ state: 'active' })
  })

  it('keeps its plan when it is sold for a price of nothing here, and still ends', async () => {
    await tell('created', BEGUN)
    await tell('updated', MID, { price: 'price_x' })
    expect(await subscription()).toMatchObject({ plan: 'starter', state: 'active' })
    await tell('deleted', APRIL, { price: 'price_x', status: 'canceled', endedAt: APRIL })
    expect(await subscription()).toMatchObject({ plan: 'starter', state: 'canceled' })
  })

  it('has the periods that Stripe bills, whatever the calendar of the account', async () => {
    // In New York it is the evening of the 30th, and a month later not yet the end of February.
    const [begun, second, third] = ['2026-01-31T02', '2026-02-28T02', '2026-03-31T02'].map(
      (hour) => `${hour}:00:00.000Z`,
    ) as [string, string, string]
    at(begun)
    practice = server.fresh({ timeZone: 'America/New_York' })
    await practice.open()
    await tell('created', begun, { beganAt: begun, period: [begun, second] })
    at('2026-02-28T03:00:00.000Z')
    await bill('2026-02-28T03:00:00.000Z', { period: [second, third] })
    expect(await monthly()).toBe(100)
    expect((await subscription()).period).toMatchObject({ start: second, end: third })
  })
})

describe('a trial', () => {
  const trial = { status: 'trialing', trialEndsAt: APRIL, period: FIRST } as const

  it('that is ended early is followed by a period, when the invoice of it is paid', async () => {
    await tell('created', BEGUN, trial)
    expect(await monthly()).toBe(100)
    at(MID)
    const period = [MID, '2026-04-17T21:00:00.000Z'] as const
    await tell('updated', MID, { trialEndsAt: MID, anchor: MID, period })
    expect(await subscription()).toMatchObject({ trialEndsAt: MID, renewalDue: true })
    expect(await monthly()).toBe(0)
    await bill(MID, { reason: 'subscription_update', period })
    expect(await subscription()).toMatchObject({ period: { start: MID }, renewalDue: false })
    expect(await monthly()).toBe(100)
  })

  it.each([
    ['in the second in which it began', BEGUN],
    ['and is told no more', undefined],
  ])('that is ended %s leaves the period that follows', async (_, trialEndsAt) => {
    await tell('created', BEGUN, trial)
    await tell('updated', BEGUN, trialEndsAt === undefined ? {} : { trialEndsAt })
    expect(await subscription()).toMatchObject({ state: 'active', period: { start: BEGUN } })
    await bill(BEGUN, { reason: 'subscription_update', period: FIRST })
    expect(await subscription()).toMatchObject({ state: 'active', renewalDue: false })
    expect(await monthly()).toBe(100)
  })

  it('is over when it is over, also while Stripe says nothing', async () => {
    await tell('created', BEGUN, trial)
    at(APRIL)
    expect(await subscription()).toMatchObject({ state: 'active', renewalDue: true })
    await tell('updated', MID, trial)
    expect(await subscription()).toMatchObject({ state: 'active', renewalDue: true })
  })
})
