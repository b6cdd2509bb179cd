import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import Stripe from 'stripe'
import { openDatabase, type Database } from '../../demo/server/database/open-database.js'
import { createDouble, type Double } from '../../demo/stripe-double/double.js'
import { billTo } from './buying-practice.js'
import { HeldAnswers } from './held-answers.js'
import { createServerCaller, type ServerCaller } from './server-caller.js'
import { freePort } from '../../scripts/free-port.js'
import { servedBy, type ServerProcess } from './server-process.js'
import { STRIPE_SECRET } from './stripe-events.js'

/** A backend that is a process of its own, with the double as its till. It may be killed. */
export class KillableTill {
  readonly double: Double
  /** What a page would do with Stripe.js. */
  readonly stripe: Stripe
  readonly database: pg.Pool
  /** What the backend hears of the database goes through here. */
  readonly answers: HeldAnswers
  readonly #port: number
  readonly #folder: string
  readonly #opened: Database
  #server: ServerProcess | undefined
  #accounts = 0

  private constructor(
    double: Double,
    port: number,
    folder: string,
    opened: Database,
    answers: HeldAnswers,
  ) {
    this.double = double
    this.answers = answers
    this.#port = port
    this.#folder = folder
    this.#opened = opened
    this.database = new pg.Pool({ connectionString: opened.url, max: 4 })
    // The database ends before its connections have said goodbye.
    this.database.on('error', () => undefined)
    this.stripe = new Stripe(double.keys.secret, {
      ...{ host: '127.0.0.1', port: double.port, protocol: 'http' },
      ...{ telemetry: false, maxNetworkRetries: 0 },
    })
  }

  static async start(): Promise<KillableTill> {
    const folder = await mkdtemp(join(tmpdir(), 'credits-test-'))
    const opened = await openDatabase({ folder: join(folder, 'postgres') })
    const till = new KillableTill(
      await createDouble(),
      await freePort(),
      folder,
      opened,
      await HeldAnswers.before(opened.url),
    )
    await till.serve()
    const url = `${till.url}/v1/stripe/webhooks`
    till.double.control.webhooks.endpoint = { url, secret: STRIPE_SECRET }
    return till
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  async serve(): Promise<void> {
    const { keys, url } = this.double
    this.#server = await servedBy({
      dataFolder: this.#folder,
      port: this.#port,
      env: {
        DATABASE_URL: this.answers.url,
        STRIPE_SECRET_KEY: keys.secret,
        STRIPE_PUBLISHABLE_KEY: keys.publishable,
        STRIPE_WEBHOOK_SECRET: STRIPE_SECRET,
        STRIPE_API_URL: url,
        // What was begun is not taken up by itself: each test says who does.
        JOBS: '0',
      },
    })
  }

  /** Ends the backend without a word. */
  async kill(): Promise<void> {
    await this.#server?.end('SIGKILL')
  }

  /** A practice that may buy. */
  async buyer(): Promise<ServerCaller> {
    const practice = createServerCaller(this.url, `killed-${(this.#accounts += 1)}`)
    await billTo(practice)
    await practice.call('subscribe', { body: { plan: 'pro' } })
    return practice
  }

  async stop(): Promise<void> {
    await this.#server?.end('SIGTERM')
    await this.database.end()
    await this.answers.close()
    await this.#opened.stop()
    await this.double.close()
    await rm(this.#folder, { recursive: true, force: true })
  }
}
