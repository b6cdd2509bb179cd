import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { chromium } from 'playwright'
import { createBackend } from '../demo/server/backend.js'
import { openDatabase } from '../demo/server/database/open-database.js'
import { DEFAULT_LIMITS } from '../demo/server/limits.js'
import { createLog } from '../demo/server/operations/log.js'
import { serve } from '../demo/server/serve.js'
import { CHROMIUM_FLAGS, findChromium } from '../scripts/browsers.js'
import { createCaller } from './caller.js'
import { openings, type Way, WAYS } from './dashboard/openings.js'
import { createHost } from './dashboard/host.js'
import { grow, median } from './grow.js'

/** How long the demo's Credit Management takes to show a year, of two practices in one database. */

const TOLD: Readonly<Record<Way, string>> = {
  link: 'by a link of the clinic',
  tab: 'in a new tab',
}
const YEAR_ms = 365 * 86_400_000
const SECRETS = {
  serviceKey: 'a-service-key-for-the-benchmark-only',
  tokenSecret: 'a-token-secret-for-the-benchmark-only',
}
const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '11' },
    entries: { type: 'string', default: '100000' },
  },
})
const runs = Number(options.runs)
const entries = Number(options.entries)
const SIZES = { northgate: entries, riverside: entries * 10 } as const

const folder = await mkdtemp(join(tmpdir(), 'credits-bench-'))
const database = await openDatabase({ folder })
const host = await createHost(SECRETS)
const backend = await createBackend({
  databaseUrl: database.url,
  secrets: SECRETS,
  origins: [host.origin],
  log: createLog('warn', process.stderr),
  // One member opens more in a minute here than a person would.
  limits: { ...DEFAULT_LIMITS, memberPerMinute: 6_000 },
})
const served = await serve(backend.fetch, 0)
host.show(`http://127.0.0.1:${served.port}`)

async function fill(account: string, entries: number): Promise<void> {
  const call = createCaller(`http://127.0.0.1:${served.port}`, SECRETS.serviceKey, account)
  const started = performance.now()
  const to = new Date()
  const from = new Date(to.getTime() - YEAR_ms)
  await call('createAccount', { body: { timeZone: 'Europe/London', currency: 'USD' } })
  await grow(database.url, account, { entries, grants: entries / 100, members: 20, from, to })
  await call('subscribe', { body: { plan: 'pro' } })
  const seconds = ((performance.now() - started) / 1_000).toFixed(1)
  console.log(`${account}: ${entries} entries in ${seconds} s`)
}

/** Whatever the books are held against. */
async function violations(): Promise<number> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rowCount } = await client.query('select * from ledger.violations()')
  await client.end()
  return rowCount ?? 0
}

const load = (): string => loadavg()[0]!.toFixed(1)

const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: CHROMIUM_FLAGS,
})
try {
  for (const [account, entries] of Object.entries(SIZES)) await fill(account, entries)
  console.log(`rules of the books that are broken: ${await violations()}`)
  const before = load()
  const times = await openings(browser, host.origin, Object.keys(SIZES), runs)
  for (const { account, way, shown_ms, own_ms, server_ms } of times)
    console.log(
      `${account}, ${TOLD[way]}: history and chart are there after ${median(shown_ms).toFixed(0)} ms ` +
        `(${Math.min(...shown_ms).toFixed(0)} to ${Math.max(...shown_ms).toFixed(0)}), ` +
        `${median(own_ms).toFixed(0)} ms after the dashboard's code, ` +
        `slowest request ${median(server_ms).toFixed(0)} ms`,
    )
  for (const way of WAYS) {
    const [small, large] = times.filter((opening) => opening.way === way)
    const ratio = median(large!.shown_ms) / median(small!.shown_ms)
    console.log(`${TOLD[way]}: ratio ${ratio.toFixed(2)}`)
  }
  console.log(`load ${before} before, ${load()} after`)
} finally {
  await browser.close()
  await host.close()
  await served.close()
  await backend.close()
  await database.stop()
  await rm(folder, { recursive: true, force: true })
}
