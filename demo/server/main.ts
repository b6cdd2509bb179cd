import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createBackend } from './backend.js'
import { DatabaseError } from './database/database-error.js'
import { deleteDatabase, openDatabase } from './database/open-database.js'
import { seed } from './seed/seed.js'
import { PortTakenError, serve } from './serve.js'
import { CatalogueError } from './services/read-catalogue.js'
import { readSettings, SettingsError } from './settings.js'

/** A request under way at the end has this long. */
const FAREWELL_ms = 10_000

/** What a person can mend: said in a sentence, without a trace. */
const PLAIN = [DatabaseError, PortTakenError, SettingsError, CatalogueError]

function report(error: unknown, requestId: string): void {
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const because = error instanceof Error ? error.cause : undefined
  const cause = because instanceof Error ? { cause: because.message } : {}
  console.error(JSON.stringify({ at: new Date().toISOString(), requestId, error: said, ...cause }))
}

/** What ends each thing that was started, in the order of their start. */
const endings: (() => Promise<void>)[] = []

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: { seed: { type: 'boolean' }, reset: { type: 'boolean' } },
  })
  const settings = readSettings(process.env)
  const { databaseUrl: url, databasePort: port, origins } = settings
  const folder = join(resolve(settings.dataFolder), 'postgres')
  if (values.reset && !url) await deleteDatabase(folder)
  const database = await openDatabase({ url, folder, port, onEnded: fail })
  endings.push(() => database.stop())
  const backend = await createBackend({
    databaseUrl: database.url,
    secrets: settings,
    origins,
    testMode: settings.testMode,
    jobs: settings.jobs,
    report,
  })
  endings.push(() => backend.close())
  if (values.seed) await seed(database.url, backend.practice.catalogue, new Date())
  const served = await serve(backend.fetch, settings.port)
  endings.push(() => {
    backend.endStreams()
    return served.close()
  })
  console.log(`credits backend http://127.0.0.1:${served.port}`)
}

/** Ends everything, the last started first. */
async function stop(): Promise<void> {
  setTimeout(() => process.exit(1), FAREWELL_ms).unref()
  for (const ending of endings.splice(0).reverse()) await ending()
}

/** Says why, and ends. Without a ledger there is nothing to serve. */
function fail(error: unknown): void {
  const plain = PLAIN.some((known) => error instanceof known)
  console.error(plain ? (error as Error).message : error)
  void stop().finally(() => process.exit(1))
}

const started = start().catch(fail)

let ending = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (ending) return
    ending = true
    started.then(stop).then(
      () => process.exit(0),
      (error: unknown) => {
        report(error, 'ending')
        process.exit(1)
      },
    )
  })
