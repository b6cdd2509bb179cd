import type { TestServer } from './server-backend.js'
import type { ServerCaller } from './server-caller.js'

/** Says where a practice's invoices go. */
export async function billTo(
  server: Pick<TestServer, 'query'>,
  practice: ServerCaller,
  country = 'DE',
): Promise<void> {
  await practice.open()
  const sql = 'insert into credits.billing_countries (account, country) values ($1, $2)'
  await server.query(sql, [practice.account, country])
}
