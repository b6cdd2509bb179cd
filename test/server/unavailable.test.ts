import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { expect, it, vi } from 'vitest'
import { openDatabase } from '../../demo/server/database/open-database.js'
import { call, createPool } from '../../demo/server/ledger/pool.js'
import { runBackend } from '../support/server-backend.js'
import { createServerCaller } from '../support/server-caller.js'
import { freePort } from '../../scripts/free-port.js'
import { withFolder } from '../support/server-folder.js'

const work = { feature: 'ai-scribe', quantity: 10_000, member: 'dr-lee', session: 's' }

it('says so while the database is gone, and goes on by itself when it is back', async () => {
  await withFolder(async (folder) => {
    const port = await freePort()
    const first = await openDatabase({ folder, port })
    const running = await runBackend(first.url)
    const practice = createServerCaller(running.url, 'a')
    await practice.grant({ credits: 10 })

    await first.stop()
    const refused = await practice.refused('debit', { body: work, key: 'k' })
    expect(refused).toMatchObject({ status: 503, code: 'unavailable' })
    expect(await practice.refused('readBalance')).toMatchObject({ code: 'unavailable' })
    expect(running.reported).not.toEqual([])

    const second = await openDatabase({ folder, port })
    await practice.debit(work, 'k')
    expect((await practice.balance()).available).toBe(9)
    await running.stop()
    await second.stop()
  })
})

it('says so when the database falls silent, and goes on by itself when it speaks again', async () => {
  await withFolder(async (folder) => {
    const port = await freePort()
    const database = await openDatabase({ folder, port })
    const line = await silenceable(port)
    const pool = createPool(database.url.replace(`:${port}/`, `:${line.port}/`), () => undefined)
    const ask = () => call(pool, 'select 1 as answer', [])
    expect(await ask()).toBe(1)

    line.silent = true
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const asked = expect(ask()).rejects.toMatchObject({ code: 'unavailable' })
    await vi.advanceTimersByTimeAsync(20_000)
    await asked
    vi.useRealTimers()

    line.silent = false
    expect(await ask()).toBe(1)
    await pool.end()
    line.close()
    await database.stop()
  })
})

/** A way to a port of this machine that can be made to swallow what is said. */
async function silenceable(port: number) {
  const line = { silent: false, port: await freePort(), close: () => server.close() }
  const server = createServer((caller) => {
    const called = connect(port, '127.0.0.1')
    const pass = (to: Socket) => (chunk: Buffer) => {
      if (!line.silent) to.write(chunk)
    }
    caller.on('data', pass(called)).on('close', () => called.destroy())
    called.on('data', pass(caller)).on('close', () => caller.destroy())
  })
  await once(server.listen(line.port, '127.0.0.1'), 'listening')
  return line
}
