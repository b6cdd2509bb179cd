import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { destination } from 'pino'
import { createBackend } from './backend.js'
import { DatabaseError } from './database/database-error.js'
import { deleteDatabase, openDatabase } from './database/open-database.js'
import { createLog } from './operations/log.js'
import { serveMetrics } from './operations/serve-metrics.js'
import { seed } from './seed/seed.js'
import { PortTakenError, serve } from './serve.js'
import { CatalogueError } from './services/read-catalogue.js'
import { readSettings } from './settings.js'
import { SettingsError } from './settings-fields.js'

/** A request under way at the end has this long. */
const FAREWELL_ms = 10_000

/** What a person can mend: said in a sentence, without a trace. */
const PLAIN = [DatabaseError, PortTakenError, SettingsError, CatalogueError]

/** Written before a call returns, so that what is said about the end is not lost in it. */
const output = destination({ dest: 1, sync: true })
let log = createLog('info', output)

/** What ends each thing that was started, in the order of their start. */
const endings: (() => Promise<void>)[] = []

/** Sends new requests elsewhere, while those that still come are answered. */
let drain = (): Promise<void> => Promise.resolve()

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: { seed: { type: 'boolean' }, reset: { type: 'boolean' } },
  })
  const settings = readSettings(process.env)
  log = createLog(settings.logLevel, output)
  const { databaseUrl: url, databasePort: port, origins, limits, metrics } = settings
  const folder = join(resolve(settings.dataFolder), 'postgres')
  if (values.reset && !url) await deleteDatabase(folder)
  const database = await openDatabase({ url, folder, port, onEnded: fail })
  endings.push(() => database.stop())
  const backend = await createBackend({
    databaseUrl: database.url,
    secrets: settings,
    stripeSecrets: settings.stripeSecrets,
    stripe: settings.stripe,
    origins,
    catalogueFile: settings.catalogueFile,
    testMode: settings.testMode,
    jobs: settings.jobs,
    webhook: settings.webhook,
    email: settings.email,
    recoveryUrl: settings.recoveryUrl,
    limits,
    log,
  })
  endings.push(() => backend.close())
  if (values.seed) await seed(database.url, backend.practice.catalogue, new Date())
  if (metrics.port) {
    const counted = await serveMetrics(backend.metrics, metrics.port, metrics.host)
    endings.push(() => counted.close())
  }
  const served = await serve(backend.fetch, settings.port, settings.host)
  endings.push(() => {
    backend.endStreams()
    return served.close()
  })
  drain = () => {
    backend.drain()
    log.step('draining')
    return pause(settings.drain_ms)
  }
  console.log(`credits backend http://${settings.host}:${served.port}`)
}

/** Ends everything, the last started first. */
async function stop(): Promise<void> {
  setTimeout(() => process.exit(1), FAREWELL_ms).unref()
  for (const ending of endings.splice(0).reverse()) await ending()
  log.step('ended')
}

/** Says why, and ends. Without a ledger there is nothing to serve. */
function fail(error: unknown): void {
  if (PLAIN.some((known) => error instanceof known)) console.error((error as Error).message)
  else log.unexpected(error, 'process')
  void stop().finally(() => process.exit(1))
}

process.on('uncaughtException', fail)

const started = start().catch(fail)

let ending = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (ending) return
    ending = true
    started
      .then(() => drain())
      .then(stop)
      .then(() => process.exit(0), fail)
  })
