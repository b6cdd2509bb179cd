import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { DatabaseError, RESET_HINT } from './database-error.js'
import { installCode } from './install-code.js'

/** Held while migrating, so that of two processes that start at once one waits for the other. */
const MIGRATION_LOCK = 7_226_113_401

const FILE_NAME = /^(\d{4})_[a-z_]+\.sql$/

interface Migration {
  readonly number: number
  readonly file: string
  readonly sql: string
  readonly checksum: string
}

/** Where the SQL is. */
export interface SqlFolders {
  /** What makes and changes tables: numbered files, each run once. */
  readonly migrations: string
  /** What works on them: replaced as a whole when any of it has changed. */
  readonly code: string
}

/**
 * Runs the numbered SQL files that this database has not seen, each in a transaction of its own
 * with the row that records it, then brings the code up to date. Throws `damaged` when a file that
 * ran was changed or when a newer backend has been here, `unreachable` when this user may not make
 * what they make.
 *
 * @param further what else is to be made while other processes wait
 * @returns the number of the newest file
 */
export async function migrate(
  url: string,
  folders: SqlFolders,
  further: () => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const migrations = await readMigrations(folders.migrations)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    const done = await readDone(client)
    refuseNewer(migrations, done)
    for (const migration of migrations) await apply(client, migration, done.get(migration.number))
    await installCode(client, folders.code)
    await further()
    return newestOf(migrations)
  } catch (error) {
    throw isDenied(error) ? denied(error) : error
  } finally {
    await client.end()
  }
}

const isDenied = (error: unknown): error is pg.DatabaseError =>
  error instanceof pg.DatabaseError && error.code === '42501'

function denied(cause: pg.DatabaseError): DatabaseError {
  const message = `The database user may not make the ledger: ${cause.message}. Grant it CREATE.`
  return new DatabaseError('unreachable', message, cause)
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => FILE_NAME.test(file)).sort()
  return Promise.all(
    files.map(async (file) => {
      const sql = await readFile(join(folder, file), 'utf8')
      const checksum = createHash('sha256').update(sql).digest('hex')
      return { number: Number(file.slice(0, 4)), file, sql, checksum }
    }),
  )
}

async function readDone(client: pg.Client): Promise<Map<number, string>> {
  await client.query(
    `create table if not exists public.credits_migrations (
       number integer primary key,
       file text not null,
       checksum text not null,
       applied_at timestamptz not null default clock_timestamp()
     )`,
  )
  const { rows } = await client.query<{ number: number; checksum: string }>(
    'select number, checksum from public.credits_migrations',
  )
  return new Map(rows.map(({ number, checksum }) => [number, checksum]))
}

const newestOf = (migrations: readonly Migration[]): number =>
  Math.max(0, ...migrations.map(({ number }) => number))

/** The number of the newest file that a database has seen. */
export async function versionOf(queries: Pick<pg.ClientBase, 'query'>): Promise<number> {
  const { rows } = await queries.query<{ version: number | null }>(
    'select max(number) as version from public.credits_migrations',
  )
  return rows[0]?.version ?? 0
}

/** A newer backend has changed the tables: this one's code would no longer fit them. */
function refuseNewer(migrations: readonly Migration[], done: ReadonlyMap<number, string>): void {
  const newest = Math.max(0, ...done.keys())
  if (newest <= newestOf(migrations)) return
  const message = `The database was used by a newer version, which changed it to ${newest}.`
  throw new DatabaseError('damaged', `${message} Start that version.`)
}

async function apply(
  client: pg.Client,
  { number, file, sql, checksum }: Migration,
  done: string | undefined,
): Promise<void> {
  if (done === checksum) return
  if (done !== undefined) {
    const message = `The database was made with another ${file} than the one here. ${RESET_HINT}`
    throw new DatabaseError('damaged', message)
  }
  await client.query('begin')
  await client.query(sql)
  await client.query(
    'insert into public.credits_migrations (number, file, checksum) values ($1, $2, $3)',
    [number, file, checksum],
  )
  await client.query('commit')
}
