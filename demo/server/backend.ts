import { setMaxListeners } from 'node:events'
import { fileURLToPath } from 'node:url'
import { migrate } from './database/migrate.js'
import { refuseTestClock } from './database/test-mode.js'
import { createApp, type AppDeps } from './http/app.js'
import { createAuthenticate, type Secrets } from './http/authenticate.js'
import { installJobs, startJobs } from './jobs/run-jobs.js'
import { createTasks } from './jobs/tasks.js'
import { listenToChanges } from './ledger/changes.js'
import type { Clock } from './ledger/clock.js'
import { createLedger } from './ledger/ledger.js'
import { createPool } from './ledger/pool.js'
import { SQL } from './ledger/sql.js'
import { createLiveBalances } from './services/live-balances.js'
import { readCatalogue } from './services/read-catalogue.js'
import type { Practice } from './services/use-case.js'

const CATALOGUE = fileURLToPath(new URL('services/catalogue.json', import.meta.url))

export interface BackendOptions {
  /** The PostgreSQL to keep the ledger in. */
  readonly databaseUrl: string
  readonly secrets: Secrets
  /** Web pages of these origins may call. */
  readonly origins: readonly string[]
  /** Where credits get their time from; the database when not given. */
  readonly clock?: Clock
  /** Lets the clock of the database be moved. Off, a database whose clock was moved is refused. */
  readonly testMode?: boolean
  /** Does what is due without being asked, too. Nothing that is shown depends on it. */
  readonly jobs?: boolean
  /** A catalogue file of your own. */
  readonly catalogueFile?: string
  readonly report: AppDeps['report']
}

export interface Backend {
  /** Answers a request, as `fetch` would. */
  readonly fetch: (request: Request) => Response | Promise<Response>
  /** The use cases' own way in, for what no route offers. */
  readonly practice: Practice
  /** Ends the streams that are open: they would keep a server from closing. */
  endStreams(): void
  /** Ends every connection to the database. Requests under way should be over. */
  close(): Promise<void>
}

/** Everything between a database and a port, put together. Brings the database up to date first. */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const {
    databaseUrl,
    secrets,
    origins,
    clock = () => null,
    testMode = false,
    jobs = false,
    report,
  } = options
  const catalogue = readCatalogue(options.catalogueFile ?? CATALOGUE)
  await migrate(databaseUrl, SQL, jobs ? () => installJobs(databaseUrl) : undefined)
  if (!testMode) await refuseTestClock(databaseUrl)

  const ending = new AbortController()
  // One for each open stream, of which there may be any number.
  setMaxListeners(0, ending.signal)
  // At the end connections are meant to break.
  const background = (error: unknown): void => {
    if (!ending.signal.aborted) report(error, 'background')
  }
  const pool = createPool(databaseUrl, background)
  const ledger = createLedger(pool, clock)
  const live = createLiveBalances(catalogue, (account) => ledger.balance(account), background)
  const stopListening = listenToChanges(databaseUrl, {
    changed: (account, version) => live.changed(account, version),
    listening: () => live.refreshAll(),
    lost: background,
  })
  const practice = { ledger, catalogue }
  const running = jobs
    ? await startJobs(databaseUrl, createTasks(ledger, background), background)
    : undefined
  const authenticate = createAuthenticate(secrets)
  const app = createApp({
    practice,
    live,
    authenticate,
    origins,
    report,
    testMode,
    ending: ending.signal,
  })
  return {
    fetch: (request) => app.fetch(request),
    practice,
    endStreams: () => {
      ending.abort()
      live.close()
    },
    close: async () => {
      await running?.stop()
      ending.abort()
      live.close()
      await stopListening()
      await pool.end()
    },
  }
}
