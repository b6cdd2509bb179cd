import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

/** Everything in this schema is code: nothing a table depends on, and nothing that is data. */
const SCHEMA = 'ledger'

/**
 * Puts the SQL files of a folder, in the order of their names, in the place of all the code that
 * the database has. Does nothing when it has exactly that. All of it or nothing.
 */
export async function installCode(client: pg.ClientBase, folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  const checksum = createHash('sha256').update(texts.join('\0')).digest('hex')
  if ((await installed(client)) === checksum) return
  await client.query('begin')
  await client.query(`drop schema if exists ${SCHEMA} cascade`)
  await client.query(`create schema ${SCHEMA}`)
  for (const text of texts) await client.query(text)
  await client.query(`comment on schema ${SCHEMA} is '${checksum}'`)
  await client.query('commit')
}

async function installed(client: pg.ClientBase): Promise<string | undefined> {
  const { rows } = await client.query<{ checksum: string | null }>(
    "select obj_description(oid, 'pg_namespace') as checksum from pg_namespace where nspname = $1",
    [SCHEMA],
  )
  return rows[0]?.checksum ?? undefined
}
