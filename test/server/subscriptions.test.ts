import { beforeEach, describe, expect, it } from 'vitest'
import { after, DAY } from '../support/server-instants.js'
import { ROUTE_REQUESTS } from '../support/route-requests.js'
import { useSubscriber } from '../support/subscriber.js'

const subscriber = useSubscriber('Europe/London')
const { at, subscription, subscribe, invoice, renew } = subscriber

describe('a subscription', () => {
  beforeEach(() => subscribe())

  it('is one at a time', async () => {
    const body = { plan: 'clinic' }
    expect((await subscriber.practice.refused('subscribe', { body })).code).toBe(
      'subscription_exists',
    )
  })

  it('needs a plan of the catalogue', async () => {
    for (const route of ['subscribe', 'changePlan'] as const)
      expect(await subscriber.practice.refused(route, { body: { plan: 'gold' } })).toMatchObject({
        code: 'invalid_request',
        fields: [{ path: 'plan' }],
      })
  })

  it('grants the period that contains now, once, whatever invoice says so', async () => {
    at('2026-04-02T08:00:00.000Z')
    const paid = invoice()
    for (const body of [paid, paid, invoice()]) await renew(body)
    expect(await subscriber.practice.balance()).toMatchObject({ monthly: 500 })
    expect(await subscription()).toMatchObject({
      period: { start: '2026-04-02T08:00:00.000Z', end: '2026-05-02T08:00:00.000Z' },
    })
  })

  it('grants nothing for periods that were missed', async () => {
    at('2026-07-15T12:00:00.000Z')
    await renew()
    expect(await subscriber.practice.balance()).toMatchObject({ monthly: 500 })
    expect(await subscriber.practice.grants()).toHaveLength(2)
  })

  it.each(['subscription_create', 'subscription_update', 'manual'])(
    'takes note of an invoice for %s and grants nothing',
    async (billingReason) => {
      at('2026-04-02T08:00:00.000Z')
      await renew(invoice({ billingReason }))
      expect(await subscriber.practice.balance()).toMatchObject({ monthly: 0 })
      expect(await subscription()).toMatchObject({ renewalDue: true })
    },
  )

  it('is past due while its newest invoice is not paid', async () => {
    at('2026-04-02T08:00:00.000Z')
    const failed = invoice({ paid: false })
    await renew(failed)
    expect(await subscription()).toMatchObject({ state: 'past_due' })
    expect(
      (await subscriber.practice.refused('changePlan', { body: { plan: 'clinic' } })).code,
    ).toBe('subscription_inactive')
    await renew({ ...failed, paid: true })
    expect(await subscription()).toMatchObject({ state: 'active' })
    // Told late, or again, the failure is an old story.
    await renew(failed)
    expect(await subscription()).toMatchObject({ state: 'active' })
  })

  it('that is to end with its period keeps everything until then', async () => {
    await subscriber.practice.call('cancel', { body: { when: 'period_end' } })
    expect(await subscription()).toMatchObject({ state: 'active', cancelAtPeriodEnd: true })
    at('2026-04-02T07:59:59.999Z')
    expect(await subscriber.practice.balance()).toMatchObject({ monthly: 500 })
    at('2026-04-02T08:00:00.000Z')
    expect(await subscription()).toMatchObject({
      state: 'canceled',
      canceledAt: '2026-04-02T08:00:00.000Z',
    })
    await renew()
    expect(await subscriber.practice.balance()).toMatchObject({ monthly: 0 })
  })

  it('may go on after all', async () => {
    await subscriber.practice.call('cancel', { body: { when: 'period_end' } })
    await subscriber.practice.call('resume')
    at('2026-04-02T08:00:00.000Z')
    await renew()
    expect(await subscription()).toMatchObject({ state: 'active', cancelAtPeriodEnd: false })
  })

  it('that ends now takes its free credits with it, and nothing that was bought', async () => {
    await subscriber.practice.grant({ credits: 100 })
    const { id } = await subscriber.practice.reserve({ quantity: 600_000 })
    await subscriber.practice.call('cancel', { body: { when: 'now' } })
    expect(await subscriber.practice.balance()).toMatchObject({
      monthly: 0,
      purchased: 100,
      held: 60,
    })
    await subscriber.practice.settle({ reservation: id, quantity: 457_920 })
    expect(await subscriber.practice.balance()).toMatchObject({
      monthly: 0,
      purchased: 100,
      held: 0,
    })
    for (const route of ['resume', 'endTrial'] as const)
      expect((await subscriber.practice.refused(route)).code).toBe('subscription_inactive')
  })

  it('that ended may begin anew', async () => {
    await subscriber.practice.call('cancel', { body: { when: 'now' } })
    at(after(DAY))
    await subscribe({ plan: 'starter' })
    expect(await subscription()).toMatchObject({ plan: 'starter', anchor: after(DAY) })
    expect(await subscriber.practice.balance()).toMatchObject({ monthly: 100 })
  })
})

it('has no subscription to read or to change before there is one', async () => {
  expect((await subscriber.practice.refused('readSubscription')).code).toBe('not_found')
  for (const route of ['cancel', 'resume', 'changePlan', 'endTrial'] as const) {
    const { code } = await subscriber.practice.refused(route, ROUTE_REQUESTS[route])
    expect(code).toBe('not_found')
  }
})

it('keeps an invoice that comes before the subscription', async () => {
  const { body } = await subscriber.practice.call('renew', { body: invoice() })
  expect(body).toMatchObject({ subscription: null })
})

describe('a paid renewal', () => {
  const APRIL = '2026-04-02T08:00:00.000Z'
  const MAY = '2026-05-02T08:00:00.000Z'

  it('of a period that was granted by hand begins it, and brings nothing more', async () => {
    await subscribe()
    const body = { source: 'monthly', credits: 500, reason: 'by-hand' }
    const terms = { periodStart: APRIL, effectiveAt: APRIL, expiresAt: MAY }
    await subscriber.practice.call('grant', { body: { ...body, ...terms } })
    at(APRIL)
    expect((await renew()).body).toMatchObject({ granted: 0, balance: { monthly: 500 } })
    expect(await subscription()).toMatchObject({ period: { start: APRIL }, renewalDue: false })
  })

  it('of the subscription before brings nothing to this one', async () => {
    await subscribe()
    at(APRIL)
    const late = invoice({ paid: false })
    await renew(late)
    await subscriber.practice.call('cancel', { body: { when: 'now' } })
    at('2026-04-03T08:00:00.000Z')
    await subscribe({ plan: 'clinic' })
    at('2026-05-03T08:00:00.000Z')
    expect((await renew({ ...late, paid: true })).body).toMatchObject({ granted: 0 })
    expect(await subscription()).toMatchObject({ renewalDue: true })
    expect((await renew()).body).toMatchObject({ granted: 2_000 })
  })
})
