import { beforeEach, expect, it } from 'vitest'
import { followRenewals } from '../../demo/server/services/follow-renewals.js'
import type { ServerCaller } from '../support/server-caller.js'
import { HOUR } from '../support/server-instants.js'
import { stripeCatalogueFile } from '../support/stripe-catalogue.js'
import { aStripeInvoice } from '../support/stripe-invoices.js'
import { PRICES } from '../support/stripe-life.js'
import { grantsOf } from '../support/stripe-state.js'
import { aStripeSubscription } from '../support/stripe-subscriptions.js'
import { APRIL, BEGUN, SECOND, stripeTeller } from '../support/stripe-teller.js'
import { useTill } from '../support/till.js'

// The double's clock is the backend's; no webhook of it reaches the backend.
let now = new Date(BEGUN)
const { double, server } = await useTill(
  { catalogueFile: stripeCatalogueFile() },
  { now: () => now.getTime() },
)
let practice: ServerCaller

const moveTo = (at: Date): void => {
  now = at
  server.clock.now = at
}
const later = (at: string, by_ms: number): Date => new Date(Date.parse(at) + by_ms)

beforeEach(async () => {
  moveTo(new Date(BEGUN))
  practice = server.fresh()
  await practice.open()
  await stripeTeller(server.url, practice.account).tell('created', BEGUN)
})

/** What happens at the provider on the day of the renewal, of which the backend hears nothing. */
function renewAtProvider(paid: boolean): void {
  moveTo(later(APRIL, 60_000))
  const { account } = practice
  const said = { account, price: PRICES.starter, beganAt: BEGUN, period: SECOND }
  const status = paid ? 'active' : 'past_due'
  double.control.putSubscription(
    aStripeSubscription({ ...said, status }),
    'customer.subscription.updated',
  )
  double.control.putInvoice(
    aStripeInvoice({
      account,
      id: 'in_1',
      price: PRICES.starter,
      period: SECOND,
      made: APRIL,
      paid,
    }),
    paid ? 'invoice.paid' : 'invoice.payment_failed',
  )
}

const follow = () => followRenewals(server.backend.practice)
const stateOfSubscription = async () => (await practice.balance()).subscription?.state

it('a renewal whose webhooks were lost is asked for, and booked once', async () => {
  renewAtProvider(true)
  moveTo(later(APRIL, 2 * HOUR))
  expect(await practice.balance()).toMatchObject({ monthly: 0 })
  expect(await follow()).toBe(1)
  expect(await practice.balance()).toMatchObject({ monthly: 100, period: { start: APRIL } })
  const granted = await grantsOf(practice)
  expect(await follow()).toBe(0)
  expect(await grantsOf(practice)).toEqual(granted)
})

it('a failed one makes the subscription past due', async () => {
  renewAtProvider(false)
  moveTo(later(APRIL, 2 * HOUR))
  await follow()
  expect(await stateOfSubscription()).toBe('past_due')
})

it('is not asked for while the provider may still be at work', async () => {
  renewAtProvider(true)
  moveTo(later(APRIL, HOUR / 2))
  expect(await follow()).toBe(0)
})

it('is asked for again while there is no word of it', async () => {
  moveTo(later(APRIL, 2 * HOUR))
  await follow()
  expect(await practice.balance()).toMatchObject({ monthly: 0 })
  renewAtProvider(true)
  moveTo(later(APRIL, 3 * HOUR))
  await follow()
  expect(await practice.balance()).toMatchObject({ monthly: 100 })
})

it('two processes that ask at once book it once', async () => {
  renewAtProvider(true)
  moveTo(later(APRIL, 2 * HOUR))
  await Promise.all([follow(), follow()])
  expect(await practice.balance()).toMatchObject({ monthly: 100 })
})
