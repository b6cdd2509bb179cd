import { join, resolve } from 'node:path'
import { DatabaseError } from '../database/database-error.js'
import { migrate } from '../database/migrate.js'
import { openDatabase } from '../database/open-database.js'
import { createLedger } from '../ledger/ledger.js'
import { createPool } from '../ledger/pool.js'
import { SQL } from '../sql.js'
import { checkInvariants, type CheckedBooks } from '../services/check-invariants.js'
import { readDatabaseSettings } from '../settings.js'
import { SettingsError } from '../settings-fields.js'
import { tellBooks } from './tell-books.js'

async function check(): Promise<CheckedBooks> {
  const { databaseUrl: url, databasePort: port, dataFolder } = readDatabaseSettings(process.env)
  const folder = join(resolve(dataFolder), 'postgres')
  const database = await openDatabase({ url, folder, port })
  try {
    await migrate(database.url, SQL)
    // A connection that breaks while it is needed fails its query; while it is not, nobody minds.
    const pool = createPool(database.url, () => undefined)
    try {
      return await checkInvariants(createLedger(pool, () => null))
    } finally {
      await pool.end()
    }
  } finally {
    await database.stop()
  }
}

try {
  const books = await check()
  console.log(tellBooks(books))
  if (books.violations.length > 0) process.exitCode = 1
} catch (error) {
  const plain = error instanceof DatabaseError || error instanceof SettingsError
  console.error(plain ? error.message : error)
  process.exitCode = 1
}
