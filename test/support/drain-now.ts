import { drainOutbox } from '../../demo/server/services/drain-outbox.js'
import type { TestServer } from './server-backend.js'

/** What waits is done again at once: what failed is put off otherwise. */
export async function drainNow(server: TestServer): Promise<void> {
  await server.query("update credits.outbox set not_before = '-infinity' where done_at is null")
  await drainOutbox(server.backend.practice)
}
