import { expect, it, vi } from 'vitest'
import { createPool } from '../../demo/server/ledger/pool.js'
import { useTestServer } from '../support/server-backend.js'

const server = useTestServer()

it('keeps a connection that nobody has used for some minutes', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const pool = createPool(server.databaseUrl, (error) => expect.fail(String(error)))
  const session = async () =>
    (await pool.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!.pid
  const first = await session()
  vi.advanceTimersByTime(9 * 60_000)
  expect(await session()).toBe(first)
  vi.useRealTimers()
  await pool.end()
})
