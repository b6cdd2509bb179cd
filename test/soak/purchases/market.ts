import Stripe from 'stripe'
import { createDouble, type Double } from '../../../demo/stripe-double/double.js'
import { billTo } from '../../support/buying-practice.js'
import { catalogueFileWith } from '../../support/catalogue-file.js'
import { createServerCaller, type ServerCaller } from '../../support/server-caller.js'
import { STRIPE_SECRET } from '../../support/stripe-events.js'
import { Fleet } from '../fleet.js'

export const BUNDLES = [
  { code: 'small', name: 'Small', credits: 100, prices: { USD: 1_000, EUR: 900 } },
  { code: 'odd', name: 'Odd', credits: 333, prices: { USD: 3_333, EUR: 3_101 } },
  {
    code: 'large',
    name: 'Large',
    credits: 2_000,
    bonusCredits: 150,
    prices: { USD: 16_000, EUR: 15_000 },
  },
] as const

const FEATURE = {
  code: 'ai-scribe',
  name: 'AI Scribe',
  rates: [{ version: 1, credits: 6, per: 60_000, unit: 'milliseconds' }],
  grace: 0,
}

const TAXES = [
  { country: 'DE', name: 'VAT', basisPoints: 1_900 },
  { country: 'GB', name: 'VAT', basisPoints: 2_000 },
]

/** The last one pays no tax. */
const COUNTRIES = ['DE', 'GB', 'FR']
const CURRENCIES = ['USD', 'EUR']

/** Somebody who buys, at either backend. */
export type Buyer = readonly [ServerCaller, ServerCaller]

/** The double as the till of two backends on one database, and practices that may buy. */
export class Market {
  readonly fleet: Fleet
  readonly double: Double
  /** What a page would do with Stripe.js. */
  readonly stripe: Stripe
  readonly buyers: readonly Buyer[]

  private constructor(fleet: Fleet, double: Double, buyers: readonly Buyer[]) {
    this.fleet = fleet
    this.double = double
    this.buyers = buyers
    this.stripe = new Stripe(double.keys.secret, {
      ...{ host: '127.0.0.1', port: double.port, protocol: 'http' },
      ...{ telemetry: false, maxNetworkRetries: 0 },
    })
  }

  static async open(accounts: number): Promise<Market> {
    const double = await createDouble()
    const fleet = await Fleet.start({
      CATALOGUE_FILE: catalogueFileWith({ features: [FEATURE], bundles: BUNDLES, taxes: TAXES }),
      STRIPE_SECRET_KEY: double.keys.secret,
      STRIPE_PUBLISHABLE_KEY: double.keys.publishable,
      STRIPE_WEBHOOK_SECRET: STRIPE_SECRET,
      STRIPE_API_URL: double.url,
      // Nothing comes to light by asking again later: webhooks and pages tell, or nobody does.
      JOBS: '0',
    })
    double.control.webhooks.endpoint = eachInTurn(fleet.urls)
    const buyers: Buyer[] = []
    for (let n = 0; n < accounts; n += 1) buyers.push(await buyer(fleet, n))
    return new Market(fleet, double, buyers)
  }

  async close(): Promise<void> {
    await this.double.close()
    await this.fleet.stop()
  }
}

/** What is sent more than once comes to both backends. */
function eachInTurn(urls: readonly string[]) {
  let sent = 0
  return {
    secret: STRIPE_SECRET,
    get url() {
      return `${urls[(sent += 1) % urls.length]}/v1/stripe/webhooks`
    },
  }
}

async function buyer({ urls }: Fleet, n: number): Promise<Buyer> {
  const currency = CURRENCIES[n % CURRENCIES.length]!
  const [first, second] = urls
  const practice = createServerCaller(first, `buyer-${n}`, { currency })
  await billTo(practice, COUNTRIES[n % COUNTRIES.length])
  await practice.call('subscribe', { body: { plan: 'pro' } })
  return [practice, createServerCaller(second, `buyer-${n}`, { currency })]
}
