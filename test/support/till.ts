import Stripe from 'stripe'
import { afterAll } from 'vitest'
import type { Purchase, PurchaseResult } from '@virtual-practice/credits/contract'
import { createDouble, type Double, type DoubleOptions } from '../../demo/stripe-double/double.js'
import { billTo } from './buying-practice.js'
import { type TestServer, useTestServer } from './server-backend.js'
import type { ServerCaller } from './server-caller.js'
import { STRIPE_SECRET } from './stripe-events.js'

/** A backend whose till is the double, and the double. */
export async function useTill(
  options: Parameters<typeof useTestServer>[0] = {},
  ofDouble: DoubleOptions = {},
) {
  const double = await createDouble(ofDouble)
  const server = useTestServer({
    stripe: keysOf(double),
    stripeSecrets: [STRIPE_SECRET],
    ...options,
  })
  afterAll(() => double.close())
  const stripe = new Stripe(double.keys.secret, {
    host: '127.0.0.1',
    port: double.port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 0,
  })
  return { double, server, stripe }
}

/** How a backend reaches the double. */
export const keysOf = ({ keys, url }: Double) => ({
  secretKey: keys.secret,
  publishableKey: keys.publishable,
  apiUrl: url,
})

/** A practice that may buy. */
export async function aBuyer(server: TestServer): Promise<ServerCaller> {
  const practice = server.fresh()
  await billTo(practice)
  await practice.call('subscribe', { body: { plan: 'pro' } })
  return practice
}

export const SMALL = { bundle: 'small', quantity: 1, total: 1_190, currency: 'USD' }

export async function buy(practice: ServerCaller, more: object = {}): Promise<PurchaseResult> {
  const body = { ...SMALL, ...more }
  return (await practice.call<PurchaseResult>('purchase', { body })).body
}

export async function follow(practice: ServerCaller, { id }: Purchase): Promise<PurchaseResult> {
  const params = { purchase: id }
  return (await practice.call<PurchaseResult>('followPurchase', { params })).body
}

/** Which payment a page would confirm. */
export const intentIn = ({ clientSecret }: Pick<PurchaseResult, 'clientSecret'>): string =>
  clientSecret!.split('_secret')[0]!
