import { Temporal } from 'temporal-polyfill'
import pg from 'pg'
import { createLedger } from '../ledger/ledger.js'
import { periodAt } from '../services/calendar.js'
import type { Catalogue } from '../services/catalogue.js'
import { createAccount } from '../services/create-account.js'
import { grant } from '../services/grant.js'
import { renew } from '../services/renew.js'
import { subscribe } from '../services/subscribe.js'
import type { Practice } from '../services/use-case.js'
import { demoPractices, type DemoPractice } from './practices.js'
import { planUsage } from './plan-usage.js'
import { randomFrom } from './random.js'
import { runSession } from './run-session.js'

/** Held while seeding, so that of two processes that start at once one waits for the other. */
const SEED_LOCK = 7_226_113_402
const RANDOM_SEED = 1
const HISTORY_days = 36
const BOUGHT_AFTER_days = 1

/** A practice whose clock the seed moves. */
interface Moved {
  readonly practice: Practice
  readonly moveTo: (at: Date) => void
}

/**
 * Makes the demo's practices with some weeks of usage, by the use cases themselves with the clock
 * moved; all of it or nothing. One that is there keeps its data, and is renewed when its period
 * has ended meanwhile.
 */
export async function seed(databaseUrl: string, catalogue: Catalogue, now: Date): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [SEED_LOCK])
    let time = now
    const practice = { ledger: createLedger(client, () => time), catalogue, origins: [] }
    const moved = { practice, moveTo: (at: Date) => void (time = at) }
    for (const wanted of demoPractices) {
      moved.moveTo(now)
      if (await exists(client, wanted.account)) await renewDemo(practice, wanted.account, now)
      else await make(moved, wanted, now)
    }
    await client.query('commit')
  } finally {
    await client.end()
  }
}

async function exists(client: pg.ClientBase, account: string): Promise<boolean> {
  const { rowCount } = await client.query('select from credits.accounts where account = $1', [
    account,
  ])
  return rowCount === 1
}

/** As if the invoice of the period that contains an instant had been paid. Once in a period. */
async function renewDemo(practice: Practice, account: string, at: Date): Promise<void> {
  const { subscription, timeZone } = await practice.ledger.subscription(account)
  if (!subscription) return
  const { start } = periodAt(new Date(subscription.anchor), timeZone, at)
  const invoice = `demo-${start.getTime()}`
  await renew(
    practice,
    { account, key: invoice },
    {
      invoice,
      billingReason: 'subscription_cycle',
      paid: true,
      invoicedAt: start.toISOString(),
    },
  )
}

async function make({ practice, moveTo }: Moved, wanted: DemoPractice, now: Date): Promise<void> {
  const { account, plan, timeZone, currency, members } = wanted
  const anchor = anchorOf(wanted, now)
  const present = periodAt(anchor, timeZone, now)
  const random = randomFrom(RANDOM_SEED)
  const usage = { timeZone, members, random, features: practice.catalogue.features }

  const use = async (from: Date, to: Date, credits: number): Promise<void> => {
    for (const session of planUsage({ ...usage, from, to, credits }))
      await runSession(practice, account, session, moveTo)
  }

  moveTo(anchor)
  await createAccount(practice, { account, key: 'demo-account' }, { timeZone, currency })
  await subscribe(practice, { account, key: 'demo-subscription' }, { plan })
  if (wanted.bought > 0) {
    moveTo(daysLater(anchor, BOUGHT_AFTER_days))
    const bought = { source: 'purchased', credits: wanted.bought, reason: 'demo' } as const
    await grant(practice, { account, key: 'demo-bought' }, bought)
  }
  const first = latest(daysLater(now, -HISTORY_days), daysLater(anchor, BOUGHT_AFTER_days + 1))
  await use(first, present.start, wanted.used.before)
  moveTo(present.start)
  await renewDemo(practice, account, present.start)
  await use(present.start, now, wanted.used.now)
}

/** A month before the day on which the present period is to begin. */
function anchorOf({ timeZone, periodAge_days }: DemoPractice, now: Date): Date {
  const start = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .subtract({ days: periodAge_days })
    .subtract({ months: 1 })
  return new Date(start.toZonedDateTime(timeZone).epochMilliseconds)
}

const DAY_ms = 86_400_000
const daysLater = (date: Date, days: number): Date => new Date(date.getTime() + days * DAY_ms)
const latest = (a: Date, b: Date): Date => (a > b ? a : b)
