import pg from 'pg'

/** Holds an account's lock, so that whatever changes it waits, for as long as the block runs. */
export async function withLockedAccount<T>(
  databaseUrl: string,
  account: string,
  use: (release: () => Promise<unknown>) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select from credits.accounts where account = $1 for update', [account])
    return await use(() => client.query('rollback'))
  } finally {
    await client.end()
  }
}
