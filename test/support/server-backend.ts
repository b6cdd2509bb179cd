import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect } from 'vitest'
import type { AccountInput } from '@virtual-practice/credits/contract'
import { createBackend, type Backend, type BackendOptions } from '../../demo/server/backend.js'
import { openDatabase, type Database } from '../../demo/server/database/open-database.js'
import { serve, type Served } from '../../demo/server/serve.js'
import type { Answered } from '../../demo/server/operations/answered.js'
import type { Log } from '../../demo/server/operations/log.js'
import { createServerCaller, type ServerCaller } from './server-caller.js'
import { TEST_SECRETS } from './server-tokens.js'

/** A backend on a port of its own, serving a database. */
export interface RunningBackend {
  readonly url: string
  readonly backend: Backend
  /** What nobody expected to go wrong, in the order in which it did. */
  readonly reported: unknown[]
  /** Each request, once its answer began. */
  readonly answered: Answered[]
  stop(): Promise<void>
}

export async function runBackend(
  databaseUrl: string,
  options: Partial<BackendOptions> = {},
): Promise<RunningBackend> {
  const reported: unknown[] = []
  const answered: Answered[] = []
  const log: Log = {
    answered: (request) => void answered.push(request),
    unexpected: (error) => void reported.push(error),
    step: () => undefined,
  }
  const backend = await createBackend({
    databaseUrl,
    secrets: TEST_SECRETS,
    origins: ['http://host.test'],
    log,
    ...options,
  })
  const served: Served = await serve(backend.fetch, 0)
  return {
    url: `http://127.0.0.1:${served.port}`,
    backend,
    reported,
    answered,
    stop: async () => {
      backend.endStreams()
      await served.close()
      await backend.close()
    },
  }
}

/** What the tests of one file share: a database, a backend and a clock they may move. */
export interface TestServer {
  readonly databaseUrl: string
  readonly url: string
  readonly backend: Backend
  readonly reported: unknown[]
  readonly clock: TestClock
  /** A caller with the service key, of a new account that is opened with its first call. */
  fresh(account?: Partial<AccountInput>): ServerCaller
  /** Rows straight from the database. */
  query<T extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]>
}

/** Stands at an instant of its own, or at the database's when it is null. */
export interface TestClock {
  now: Date | null
  advance(by_ms: number): void
}

/** Starts all of it before the tests of a file, and ends it after them. */
export function useTestServer(options: Partial<BackendOptions> = {}): TestServer {
  const clock: TestClock = {
    now: null,
    advance(by_ms) {
      if (!clock.now) throw new Error('The clock was not set.')
      clock.now = new Date(clock.now.getTime() + by_ms)
    },
  }
  let database: Database
  let running: RunningBackend
  let pool: pg.Pool
  let folder: string
  let accounts = 0

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'credits-test-'))
    database = await openDatabase({ folder })
    running = await runBackend(database.url, { clock: () => clock.now, ...options })
    pool = new pg.Pool({ connectionString: database.url, max: 4 })
    // The database may end before a connection that is being closed has said goodbye.
    pool.on('error', (error) => expect(error).toMatchObject({ code: '57P01' }))
  })

  afterAll(async () => {
    await pool.end()
    await running.stop()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  })

  return {
    clock,
    get databaseUrl() {
      return database.url
    },
    get url() {
      return running.url
    },
    get backend() {
      return running.backend
    },
    get reported() {
      return running.reported
    },
    fresh: (input) => createServerCaller(running.url, `account-${(accounts += 1)}`, input),
    query: async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
      (await pool.query<T>(sql, values)).rows,
  }
}
