import pg from 'pg'
import { DatabaseError } from './database-error.js'

const VERSION_MIN = 150_000

/** Checks that a PostgreSQL of the person's own answers and is new enough. Throws `unreachable`. */
export async function connectDatabase(
  url: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    )
    const version = rows[0]?.version ?? 0
    if (version < VERSION_MIN) {
      const found = Math.floor(version / 10_000)
      throw new DatabaseError(
        'unreachable',
        `PostgreSQL ${found} is too old: 15 or later is needed.`,
      )
    }
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    const said = error instanceof Error ? error.message || String(error) : String(error)
    throw new DatabaseError('unreachable', `DATABASE_URL does not answer: ${said}`, error)
  } finally {
    await client.end().catch(() => undefined)
  }
  return { url, stop: () => Promise.resolve() }
}
