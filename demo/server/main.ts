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
  const cause = error instanceof Error && error.cause ? { cause: String(error.cause) } : {}
  console.error(JSON.stringify({ at: new Date().toISOString(), requestId, error: said, ...cause }))
}

async function start(): Promise<() => Promise<void>> {
  const { values } = parseArgs({
    options: { seed: { type: 'boolean' }, reset: { type: 'boolean' } },
  })
  const settings = readSettings(process.env)
  const folder = join(resolve(settings.dataFolder), 'postgres')
  if (values.reset && !settings.databaseUrl) await deleteDatabase(folder)
  const database = await openDatabase({
    url: settings.databaseUrl,
    folder,
    port: settings.databasePort,
  })
  try {
    const backend = await createBackend({
      databaseUrl: database.url,
      secrets: settings,
      origins: settings.origins,
      report,
    })
    if (values.seed) await seed(database.url, backend.practice.catalogue, new Date())
    const served = await serve(backend.fetch, settings.port)
    console.log(`credits backend http://127.0.0.1:${served.port}`)
    return async () => {
      backend.endStreams()
      await served.close()
      await backend.close()
      await database.stop()
    }
  } catch (error) {
    await database.stop()
    throw error
  }
}

/** Ends what was started, also when that is still under way. */
async function end(started: Promise<() => Promise<void>>): Promise<void> {
  setTimeout(() => process.exit(1), FAREWELL_ms).unref()
  const stop = await started
  await stop()
}

const started = start()
let ending = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (ending) return
    ending = true
    end(started).then(
      () => process.exit(0),
      (error: unknown) => {
        report(error, 'ending')
        process.exit(1)
      },
    )
  })

started.catch((error: unknown) => {
  const plain = PLAIN.some((known) => error instanceof known)
  console.error(plain ? (error as Error).message : error)
  process.exit(1)
})
