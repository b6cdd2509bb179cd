import Stripe from 'stripe'
import { createDouble, type Double, type DoubleOptions } from '../../demo/stripe-double/double.js'

export interface Shop {
  readonly double: Double
  /** Stripe's own library, that talks to the double. */
  readonly stripe: Stripe
}

export async function openShop(options: DoubleOptions = {}): Promise<Shop> {
  const double = await createDouble(options)
  const { port, keys } = double
  const address = { host: '127.0.0.1', port, protocol: 'http' } as const
  const stripe = new Stripe(keys.secret, { ...address, maxNetworkRetries: 0, telemetry: false })
  return { double, stripe }
}

/** What a call was refused with. */
export async function refusalOf(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await call
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error
    throw error
  }
  throw new Error('It was not refused.')
}
