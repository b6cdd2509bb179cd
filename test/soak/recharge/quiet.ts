import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Double } from '../../../demo/stripe-double/double.js'

const LOOK_AGAIN_ms = 25

/** What has been under way for so long has failed, or waits for its turn. */
const HASTEN_EVERY_ms = 500

const PATIENCE_ms = 20_000

/** What is to be done at the provider, and can be: a bank that has not decided is not stopped. */
const UNDONE = `
  o.done_at is null and o.kind in ('open_payment', 'give_back', 'charge', 'stop_charge')
  and not exists (select from credits.purchases p
    where p.account = o.account and p.purchase = o.purchase and p.state = 'processing')`

const WAITING = `
  select (select count(*) from credits.outbox o where ${UNDONE})
    + (select count(*) from graphile_worker.jobs
      where task_identifier = 'follow-purchases'
        and (attempts < max_attempts or locked_at is not null)) as waiting`

/** Waits until the backends have nothing left to do, which nobody else can tell but the database. */
export class Quiet {
  readonly #database: pg.Pool
  readonly #double: Double

  constructor(database: pg.Pool, double: Double) {
    this.#database = database
    this.#double = double
  }

  /** Has both backends ask about whatever has not ended: each may take a job of its own. */
  async followPurchases(): Promise<void> {
    const job = `graphile_worker.add_job('follow-purchases', max_attempts => 1)`
    await this.#database.query(`select ${job}, ${job}`)
  }

  /** What failed would be tried again in the machines' own time, which nobody here waits for. */
  async #hasten(): Promise<void> {
    const drain = `graphile_worker.add_job('drain-outbox', max_attempts => 1)`
    const sql = `with put_off as (
        update credits.outbox o set not_before = clock_timestamp()
        where ${UNDONE} and (error is not null or kind = 'stop_charge')
          and not_before > clock_timestamp()
        returning 1)
      select ${drain}, ${drain} from (select from put_off limit 1) any_one`
    await this.#database.query(sql)
  }

  async #giveUp(): Promise<never> {
    const { rows } = await this.#database.query(`
      select o.account, o.kind, o.attempts, o.error, o.not_before, p.state, p.attempting,
        p.provider_payment
      from credits.outbox o left join credits.purchases p using (account, purchase)
      where ${UNDONE}`)
    throw new Error(`The backends do not come to rest: ${JSON.stringify(rows)}`)
  }

  async come(): Promise<void> {
    const began = Date.now()
    let hastened = began
    for (;;) {
      await this.#double.control.webhooks.settled()
      const { rows } = await this.#database.query<{ waiting: string }>(WAITING)
      if (rows[0]?.waiting === '0') return
      if (Date.now() - hastened > HASTEN_EVERY_ms) {
        hastened = Date.now()
        await this.#hasten()
      }
      if (Date.now() - began > PATIENCE_ms) await this.#giveUp()
      await pause(LOOK_AGAIN_ms)
    }
  }
}
