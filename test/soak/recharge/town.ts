import pg from 'pg'
import Stripe from 'stripe'
import { createDouble, type Double } from '../../../demo/stripe-double/double.js'
import { catalogueFileWith } from '../../support/catalogue-file.js'
import { createServerCaller, type ServerCaller } from '../../support/server-caller.js'
import { HOUR } from '../../support/server-instants.js'
import { STRIPE_SECRET } from '../../support/stripe-events.js'
import { Fleet } from '../fleet.js'
import { CATALOGUE } from './goods.js'
import { Quiet } from './quiet.js'
import { UNHEARD } from './weather.js'

/** Of each backend. */
const CONNECTIONS = 5

const HURRY = ['synchronous_commit = off', 'full_page_writes = off', "max_wal_size = '4GB'"]

/** Two backend processes on one database, whose till is the double, and one clock for all. */
export class Town {
  readonly fleet: Fleet
  readonly double: Double
  /** What pages do with Stripe.js. */
  readonly stripe: Stripe
  readonly database: pg.Pool
  readonly quiet: Quiet
  now: number
  readonly #clock: ServerCaller

  private constructor(fleet: Fleet, double: Double) {
    this.fleet = fleet
    this.double = double
    this.database = new pg.Pool({ connectionString: fleet.databaseUrl, max: 2 })
    this.quiet = new Quiet(this.database, double)
    this.stripe = new Stripe(double.keys.secret, {
      ...{ host: '127.0.0.1', port: double.port, protocol: 'http' },
      ...{ telemetry: false, maxNetworkRetries: 2 },
    })
    this.#clock = createServerCaller(fleet.urls[0], 'clock')
    // Later than anything that was done before it stood.
    this.now = Date.now() + HOUR
  }

  static async open(): Promise<Town> {
    const double = await createDouble()
    const fleet = await Fleet.start({
      CATALOGUE_FILE: catalogueFileWith(CATALOGUE),
      CREDITS_TEST_CLOCK: '1',
      DATABASE_CONNECTIONS: String(CONNECTIONS),
      LOG_LEVEL: 'warn',
      STRIPE_SECRET_KEY: double.keys.secret,
      STRIPE_PUBLISHABLE_KEY: double.keys.publishable,
      STRIPE_WEBHOOK_SECRET: STRIPE_SECRET,
      STRIPE_API_URL: double.url,
    })
    double.control.webhooks.endpoint = eachInTurn(fleet.urls)
    double.control.webhooks.weather.lose = UNHEARD
    const town = new Town(fleet, double)
    await town.#hurry()
    await town.moveClock(0)
    return town
  }

  /**
   * What is thrown away need not outlive the machine: its database answers before the disk has it. All
   * else about it is as it is elsewhere.
   */
  async #hurry(): Promise<void> {
    for (const setting of HURRY) await this.database.query(`alter system set ${setting}`)
    await this.database.query('select pg_reload_conf()')
  }

  async moveClock(by_ms: number): Promise<void> {
    this.now += by_ms
    await this.#clock.call('setClock', { body: { now: new Date(this.now).toISOString() } })
  }

  async close(): Promise<void> {
    await this.database.end()
    await this.fleet.stop()
    await this.double.close()
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
