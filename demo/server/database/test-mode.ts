import pg from 'pg'
import { DatabaseError } from './database-error.js'

/**
 * Throws `of_tests` when the database keeps the clock of tests: who counts real credits must not
 * follow it by accident.
 */
export async function refuseTestClock(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ now: Date }>('select now from credits.test_clock')
    if (!rows[0]) return
    const message = `This is a database of tests: its clock stands at ${rows[0].now.toISOString()}.`
    const ways = 'Start with CREDITS_TEST_CLOCK=1, or delete the row of credits.test_clock.'
    throw new DatabaseError('of_tests', `${message} ${ways}`)
  } finally {
    await client.end()
  }
}
