import fc from 'fast-check'
import pg from 'pg'
import { openedAccount } from '../model/history.js'
import { steps, waits } from '../model/operations.js'
import { DrivenAccount, modelCatalogueFile } from '../support/driven-account.js'
import { createServerCaller } from '../support/server-caller.js'
import { FleetClock } from './clock.js'
import { Fleet, type Part } from './fleet.js'
import { PressedAccount } from './pressed-account.js'
import { replay } from './replay.js'
import { Saboteur } from './saboteur.js'
import { press } from './wave.js'

export interface SoakOptions {
  readonly operations: number
  /** How many accounts are pressed at the same time. */
  readonly accountsAtOnce: number
  readonly operationsPerAccount: number
  readonly clientsPerAccount: number
  /** How many times a backend or the database is killed meanwhile. */
  readonly kills: number
  readonly seed: number
  readonly say: (line: string) => void
}

export interface Soaked {
  readonly asked: number
  readonly carriedOut: number
  readonly refused: number
  /** Sent again, because nobody knew what had become of them. */
  readonly repeated: number
  readonly entries: number
  readonly clockMoves: number
  readonly killed: Readonly<Record<Part, number>>
  readonly deadlocks: number
  /** What the model does not explain, and which invariants of the ledger do not hold. */
  readonly wrong: readonly string[]
}

const TIME_ZONE = 'Europe/London'
const CLOCK_MOVES_EVERY = 40

/** Presses two backends from many clients at once, kills what it may, and replays what came of it. */
export async function soak(options: SoakOptions): Promise<Soaked> {
  const env = { CATALOGUE_FILE: modelCatalogueFile(), CREDITS_TEST_CLOCK: '1' }
  const fleet = await Fleet.start(env)
  try {
    return await soakFleet(fleet, options)
  } finally {
    await fleet.stop()
  }
}

async function soakFleet(fleet: Fleet, options: SoakOptions): Promise<Soaked> {
  const { operations, accountsAtOnce, operationsPerAccount, clientsPerAccount, seed } = options
  const clock = await FleetClock.start(fleet)
  const saboteur = new Saboteur(fleet, options.kills, operations)
  const drawn = fc.sample(steps, { numRuns: operations, seed })
  const moves = fc.sample(waits, { numRuns: Math.ceil(operations / CLOCK_MOVES_EVERY), seed })
  const sums = { asked: 0, carriedOut: 0, refused: 0, repeated: 0, entries: 0 }
  const wrong: string[] = []
  let clockMoves = 0
  let taken = 0

  const perWave = accountsAtOnce * operationsPerAccount
  for (let from = 0; from < operations; from += perWave) {
    const accounts = Array.from({ length: accountsAtOnce }, (_, n) =>
      pressedAccount(fleet, clock, `from${from}-${n}`),
    )
    await press({
      accounts,
      clientsPerAccount,
      steps: drawn.slice(from, from + perWave),
      taken: async () => {
        const nth = ++taken
        await saboteur.taken()
        if (nth % CLOCK_MOVES_EVERY === 0) await clock.move(moves[clockMoves++]!)
      },
    })
    await withDatabase(fleet, async (database) => {
      for (const account of accounts) {
        const { wrong: unexplained, ...counted } = await replay(database, account, clock)
        sums.asked += account.exchanges.length
        for (const name of Object.keys(counted) as (keyof typeof counted)[])
          sums[name] += counted[name]
        wrong.push(...unexplained)
        unexplained.slice(0, 2).forEach(options.say)
      }
    })
    options.say(
      `${Math.min(operations, from + perWave)} of ${operations} steps; ${wrong.length} things unexplained`,
    )
  }
  const { deadlocks, violations } = await withDatabase(fleet, judged)
  return {
    ...sums,
    clockMoves,
    killed: saboteur.killed,
    deadlocks,
    wrong: [...wrong, ...violations],
  }
}

/** An account that is opened now, which both backends are asked about. */
function pressedAccount(fleet: Fleet, clock: FleetClock, name: string): PressedAccount {
  const callers = fleet.urls.map((url) => createServerCaller(url, name, { timeZone: TIME_ZONE }))
  return new PressedAccount({
    driven: new DrivenAccount(...callers),
    opened: { ...openedAccount(TIME_ZONE), openedAt: clock.now, clock: clock.now },
    clock,
    whole: () => fleet.whole(),
  })
}

async function judged(database: pg.Pool): Promise<{ deadlocks: number; violations: string[] }> {
  const { rows } = await database.query<{ deadlocks: number }>(
    'select deadlocks::integer from pg_stat_database where datname = current_database()',
  )
  const { rows: broken } = await database.query<{ violation: string }>(
    "select concat_ws(' ', v) as violation from ledger.violations() v",
  )
  return {
    deadlocks: rows[0]!.deadlocks,
    violations: broken.map(({ violation }) => `the books: ${violation}`),
  }
}

async function withDatabase<T>(fleet: Fleet, use: (database: pg.Pool) => Promise<T>): Promise<T> {
  const database = new pg.Pool({ connectionString: fleet.databaseUrl, max: 2 })
  try {
    return await use(database)
  } finally {
    await database.end()
  }
}
