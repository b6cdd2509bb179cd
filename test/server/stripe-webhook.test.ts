import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Problem } from '@virtual-practice/credits/contract'
import { createApp } from '../../demo/server/http/app.js'
import { createAuthenticate } from '../../demo/server/http/authenticate.js'
import { createReadWebhook } from '../../demo/server/payments/stripe-webhook.js'
import { Refusal } from '../../demo/server/refusal.js'
import { serve } from '../../demo/server/serve.js'
import { readSettings } from '../../demo/server/settings.js'
import { runBackend, useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { MONDAY } from '../support/server-instants.js'
import { TEST_SECRETS } from '../support/server-tokens.js'
import { stripeCatalogueFile } from '../support/stripe-catalogue.js'
import {
  invoiceEvent,
  sendToWebhook,
  STRIPE_SECRET,
  subscriptionEvent,
} from '../support/stripe-events.js'
import { PRICES } from '../support/stripe-life.js'

const server = useTestServer({
  stripeSecrets: ['whsec_the_one_before', STRIPE_SECRET],
  catalogueFile: stripeCatalogueFile(),
})
const BEGUN = MONDAY.toISOString()
const APRIL = '2026-04-02T09:00:00.000Z'

let practice: ServerCaller
beforeEach(async () => {
  server.clock.now = MONDAY
  practice = server.fresh()
  await practice.open()
})

const begun = (account: string | undefined, price = PRICES.pro) =>
  subscriptionEvent('customer.subscription.created', BEGUN, {
    account,
    price,
    status: 'active',
    beganAt: BEGUN,
    period: [BEGUN, APRIL],
  })
const send = (event: unknown) => sendToWebhook(server.url, event)
const kept = (event: string) =>
  server.query('select account, type, outcome from credits.provider_events where event = $1', [
    event,
  ])

async function refused(response: Response): Promise<Problem> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  return z.parse(Problem, await response.json())
}

describe('a signature', () => {
  it.each([
    ['with another secret', { secret: 'whsec_of_somebody_else' }],
    ['that is too old', { timestamp: Math.floor(Date.now() / 1000) - 301 }],
  ])('%s is refused, and nothing is done', async (_, signed) => {
    const response = await sendToWebhook(server.url, begun(practice.account), signed)
    expect(await refused(response)).toMatchObject({ status: 400, code: 'malformed_request' })
    expect((await practice.balance()).monthly).toBe(0)
  })

  it.each([
    ['is missing', {}],
    ['is none', { 'Stripe-Signature': 'nonsense' }],
    ['is of another body', { 'Stripe-Signature': 't=1,v1=00' }],
  ])('that %s is refused', async (_, headers) => {
    const body = JSON.stringify(begun(practice.account))
    const url = `${server.url}/v1/stripe/webhooks`
    const response = await fetch(url, { method: 'POST', headers, body })
    expect(await refused(response)).toMatchObject({ status: 400, code: 'malformed_request' })
  })

  it('may be made with either secret while one is replaced', async () => {
    const another = server.fresh()
    await another.open()
    await sendToWebhook(server.url, begun(practice.account), { secret: 'whsec_the_one_before' })
    await sendToWebhook(server.url, begun(another.account))
    expect((await practice.balance()).monthly).toBe(500)
    expect((await another.balance()).monthly).toBe(500)
  })
})

it('is not there without a secret', async () => {
  const without = await runBackend(server.databaseUrl)
  const response = await sendToWebhook(without.url, begun(practice.account))
  expect(await refused(response)).toMatchObject({ status: 404, code: 'not_found' })
  await without.stop()
})

it('takes its secrets from the environment', () => {
  const env = {
    CREDITS_SERVICE_KEY: TEST_SECRETS.serviceKey,
    CREDITS_TOKEN_SECRET: TEST_SECRETS.tokenSecret,
  }
  const STRIPE_WEBHOOK_SECRET = 'whsec_a, whsec_b'
  expect(readSettings(env).stripeSecrets).toEqual([])
  expect(readSettings({ ...env, STRIPE_WEBHOOK_SECRET }).stripeSecrets).toEqual([
    'whsec_a',
    'whsec_b',
  ])
})

it('reads bodies that are larger than others', async () => {
  const event = { ...begun(practice.account), padding: ' '.repeat(65_536) }
  expect((await send(event)).status).toBe(200)
})

it('does at most once what is told more often', async () => {
  const event = begun(practice.account)
  const first = await send(event)
  const { version } = await practice.balance()
  const second = await send(event)
  expect(await first.json()).toEqual({ received: true })
  expect(await second.json()).toEqual({ received: true })
  expect(second.headers.get('Idempotency-Replayed')).toBe('true')
  expect(await practice.balance()).toMatchObject({ monthly: 500, version })
  expect(await kept(event.id)).toEqual([
    { account: practice.account, type: 'customer.subscription.created', outcome: 'applied' },
  ])
})

it('changes the account that is named, and no other', async () => {
  const another = server.fresh()
  await another.open()
  await send(begun(another.account))
  expect((await another.balance()).monthly).toBe(500)
  expect((await practice.refused('readSubscription')).code).toBe('not_found')
})

describe('is answered, so that it is not told for ever,', () => {
  const invoice = { id: 'in_1', price: PRICES.pro, made: BEGUN, paid: true } as const
  const period = [BEGUN, APRIL] as const
  it.each([
    ['of an account that is none', () => begun('nobody-here'), 'unknown_account'],
    ['of an account that can be none', () => begun('a b; drop'), 'no_account'],
    ['without an account', () => begun(undefined), 'no_account'],
    ['of a price of nothing here', () => begun(practice.account, 'price_x'), 'unknown_price'],
    [
      'of a status nobody knew',
      () =>
        subscriptionEvent('customer.subscription.updated', BEGUN, {
          account: practice.account,
          price: PRICES.pro,
          status: 'hibernating',
          beganAt: BEGUN,
          period,
        }),
      'unknown_status',
    ],
    [
      'of an invoice that renews nothing',
      () =>
        invoiceEvent(BEGUN, { ...invoice, account: practice.account, period, reason: 'manual' }),
      'not_a_renewal',
    ],
    [
      'of another type',
      () => ({ ...begun(practice.account), type: 'charge.succeeded' }),
      'unrelated',
    ],
  ])('what is told %s', async (_, make, ignored) => {
    for (let times = 0; times < 2; times += 1) {
      const response = await send(make())
      expect([response.status, await response.json()]).toEqual([200, { received: true, ignored }])
    }
    expect((await practice.balance()).monthly).toBe(0)
  })
})

it('asks to be told again while the ledger does not answer', async () => {
  const { practice: working } = server.backend
  const down = new Refusal('unavailable', 'The ledger does not answer.', { retryAfter_s: 1 })
  const app = createApp({
    practice: { ...working, ledger: { ...working.ledger, execute: () => Promise.reject(down) } },
    live: { subscribe: () => () => undefined } as never,
    authenticate: createAuthenticate(TEST_SECRETS),
    readWebhook: createReadWebhook([STRIPE_SECRET]),
    rateLimit: () => Promise.reject(new Error('is not asked')),
    ready: () => Promise.resolve(),
    origins: [],
    bodyMax_bytes: 65_536,
    answered: () => undefined,
    unexpected: () => undefined,
    testMode: false,
    ending: new AbortController().signal,
  })
  const served = await serve((request) => app.fetch(request), 0)
  const url = `http://127.0.0.1:${served.port}`
  expect(await refused(await sendToWebhook(url, begun(practice.account)))).toMatchObject({
    status: 503,
    code: 'unavailable',
  })
  await served.close()
})
