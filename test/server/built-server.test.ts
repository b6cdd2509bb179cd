import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type Database } from '../../demo/server/database/open-database.js'
import { buildServer } from '../../scripts/build-server.js'
import { composedEnvironment } from '../support/compose-file.js'
import { createServerCaller } from '../support/server-caller.js'
import { EventReader } from '../support/server-events.js'
import { freePort } from '../../scripts/free-port.js'
import { servedBy, type ServerProcess } from '../support/server-process.js'
import { TEST_SECRETS } from '../support/server-tokens.js'

interface Composed extends ServerProcess {
  readonly metricsPort: number
}

/** Beside nothing of this project: what is built needs no package. */
let folder: string
let database: Database
let backends: readonly Composed[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credits-built-'))
  buildServer(join(folder, 'app'))
  database = await openDatabase({ folder: join(folder, 'database') })
  backends = await Promise.all([start(), start()])
}, 120_000)

afterAll(async () => {
  for (const { child } of backends) child.kill('SIGKILL')
  await database.stop()
  await rm(folder, { recursive: true, force: true })
})

/** A backend as compose.yaml starts it; ports and database are this machine's. */
async function start(): Promise<Composed> {
  const [port, metricsPort] = [await freePort(), await freePort()]
  const environment = composedEnvironment({
    CREDITS_SERVICE_KEY: TEST_SECRETS.serviceKey,
    CREDITS_TOKEN_SECRET: TEST_SECRETS.tokenSecret,
    POSTGRES_PASSWORD: 'unused',
  })
  const ours = {
    PORT: String(port),
    METRICS_PORT: String(metricsPort),
    DATABASE_URL: database.url,
  }
  expect(Object.keys(environment)).toEqual(expect.arrayContaining(Object.keys(ours)))
  const server = await servedBy({
    dataFolder: join(folder, 'unused'),
    port,
    env: { ...environment, ...ours },
    program: [join(folder, 'app', 'main.js')],
  })
  return { ...server, metricsPort }
}

const rowsOf = async <T extends pg.QueryResultRow>(sql: string): Promise<T[]> => {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query<T>(sql)
  await client.end()
  return rows
}

it('was migrated once by the two that started together', async () => {
  const files = readdirSync('demo/server/ledger/migrations').sort()
  const done = await rowsOf<{ file: string }>('select file from credits_migrations order by number')
  expect(done.map(({ file }) => file)).toEqual(files)
  for (const { url } of backends) expect((await fetch(`${url}/readyz`)).status).toBe(200)
})

it('shows on one backend what the other has changed', async () => {
  const [first, second] = backends.map(({ url }) => createServerCaller(url, 'a'))
  await first!.grant({ credits: 100 })
  const reader = await EventReader.open(second!.url, second!.headers())
  expect((await reader.next())?.balance.available).toBe(100)
  await first!.debit({ quantity: 10_000 }, 'k')
  expect((await reader.next())?.balance.available).toBe(99)
  await second!.debit({ quantity: 10_000 }, 'k')
  expect(await second!.balance()).toMatchObject({ available: 99 })
  reader.close()
})

it('never spends more than there is, whichever is asked', async () => {
  const callers = backends.map(({ url }) => createServerCaller(url, 'b'))
  await callers[0]!.grant({ credits: 20 })
  const body = { feature: 'ai-scribe', quantity: 10_000, member: 'dr-lee', session: 's' }
  const sent = Array.from({ length: 40 }, (_, n) => callers[n % 2]!.send('debit', { body }))
  const statuses = (await Promise.all(sent)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(20)
  expect(statuses.filter((status) => status === 402)).toHaveLength(20)
  expect((await callers[1]!.balance()).available).toBe(0)
})

it('serves each its own metrics', async () => {
  for (const { metricsPort } of backends) {
    const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
    expect(text).toMatch(/credits_request_duration_seconds_count\{route="debit".*\} [1-9]/)
  }
})

it('writes a line of JSON for each request', async () => {
  for (const server of backends)
    expect(JSON.parse(await server.printed(/"route":"debit"/))).toMatchObject({ method: 'POST' })
})

it('ends in order when told to', async () => {
  expect(await Promise.all(backends.map((server) => server.end('SIGTERM')))).toEqual([0, 0])
})
