import pg from 'pg'
import { bookMany, type ManyEntries } from '../test/support/many-entries.js'

/** Books so much of an account that was just opened, and knows then how much that is. */
export async function grow(databaseUrl: string, account: string, many: ManyEntries): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  // What it refers to is there: to look for each of it takes longer than all the rest.
  await client.query('set session_replication_role = replica')
  await bookMany((sql, values) => client.query(sql, values), account, many)
  await client.query('vacuum analyze')
  await client.end()
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
