import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createBackend } from '../demo/server/backend.js'
import { createLog } from '../demo/server/operations/log.js'
import { openDatabase } from '../demo/server/database/open-database.js'
import { serve } from '../demo/server/serve.js'
import type { ManyEntries } from '../test/support/many-entries.js'
import { createCaller } from './caller.js'
import { cases, type Subject } from './cases.js'
import { grow, median } from './grow.js'

/** What it costs to be large: the same calls of two accounts in one database, side by side. */

const YEAR_ms = 365 * 86_400_000
const MEMBERS = 40
const SERVICE_KEY = 'a-service-key-for-the-benchmark-only'
const TOKEN_SECRET = 'a-token-secret-for-the-benchmark-only'

type Size = Pick<ManyEntries, 'entries' | 'grants'>
const SIZES: Readonly<Record<'small' | 'large', Size>> = {
  small: { entries: 1_000, grants: 10 },
  large: { entries: 1_000_000, grants: 10_000 },
}

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '21' } },
})
const runs = Number(options.runs)

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

/** In turn, so that what else the machine does slows both. The first time is not counted. */
async function measure(subjects: readonly Subject[]): Promise<void> {
  console.log(`${'median of'.padEnd(28)}${'small'.padStart(9)}${'large'.padStart(9)}   ratio`)
  for (const { name, prepare } of cases) {
    const ready = await Promise.all(subjects.map(async (subject) => prepare(subject)))
    const times: number[][] = ready.map(() => [])
    for (const run of ready) await run()
    for (let n = 0; n < runs; n += 1)
      for (const [which, run] of ready.entries()) times[which]!.push(await timed(run))
    const [small, large] = times.map(median) as [number, number]
    const figures = [small, large].map((ms) => `${ms.toFixed(1)} ms`.padStart(9)).join('')
    console.log(`${name.padEnd(28)}${figures}${(large / small).toFixed(1).padStart(8)}`)
  }
}

const folder = await mkdtemp(join(tmpdir(), 'credits-bench-'))
const database = await openDatabase({ folder })
const backend = await createBackend({
  databaseUrl: database.url,
  secrets: { serviceKey: SERVICE_KEY, tokenSecret: TOKEN_SECRET },
  origins: [],
  log: createLog('warn', process.stderr),
})
const served = await serve(backend.fetch, 0)
try {
  const to = new Date()
  const from = new Date(to.getTime() - YEAR_ms)
  const subjects: Subject[] = []
  for (const [account, size] of Object.entries(SIZES)) {
    const call = createCaller(`http://127.0.0.1:${served.port}`, SERVICE_KEY, account)
    await call('createAccount', { body: { timeZone: 'Europe/London', currency: 'USD' } })
    const filling_ms = await timed(() =>
      grow(database.url, account, { ...size, members: MEMBERS, from, to }),
    )
    const seconds = (filling_ms / 1_000).toFixed(1)
    console.log(`${account}: ${size.entries} entries, ${size.grants} grants in ${seconds} s`)
    subjects.push({ call, from, to })
  }
  await measure(subjects)
} finally {
  await served.close()
  await backend.close()
  await database.stop()
  await rm(folder, { recursive: true, force: true })
}
