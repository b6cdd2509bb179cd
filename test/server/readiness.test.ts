import { describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../demo/server/database/open-database.js'
import { createReadiness } from '../../demo/server/operations/readiness.js'
import { runBackend, useTestServer } from '../support/server-backend.js'
import { withFolder } from '../support/server-folder.js'

const server = useTestServer()

const at = async (path: string, url = server.url) => {
  const response = await fetch(url + path)
  return [response.status, await response.json()] as const
}

const unavailable = [503, expect.objectContaining({ code: 'unavailable' })]

it('says that it is ready, to anybody', async () => {
  expect(await at('/readyz')).toEqual([200, { status: 'ready' }])
})

it('is not while the tables are of another version than its code', async () => {
  const version = 'select max(number) from credits_migrations'
  await server.query(
    "insert into credits_migrations (number, file, checksum) values (9999, 'later', '')",
  )
  expect(await at('/readyz')).toEqual(unavailable)
  await server.query(`delete from credits_migrations where number = (${version})`)
  expect(await at('/readyz')).toEqual([200, { status: 'ready' }])
})

it('is not without its database, though it is alive, and tells the operator why', async () => {
  await withFolder(async (folder) => {
    const database = await openDatabase({ folder })
    const running = await runBackend(database.url)
    await database.stop()
    running.reported.splice(0)
    expect(await at('/readyz', running.url)).toEqual(unavailable)
    expect(running.reported).toContainEqual(
      expect.objectContaining({ code: 'unavailable', cause: expect.any(Error) as Error }),
    )
    expect(await at('/healthz', running.url)).toEqual([200, { status: 'ok' }])
    await running.stop()
  })
})

it('is not any more once it is ending, and goes on answering', async () => {
  const running = await runBackend(server.databaseUrl)
  running.backend.drain()
  expect(await at('/readyz', running.url)).toEqual(unavailable)
  expect(await at('/healthz', running.url)).toEqual([200, { status: 'ok' }])
  expect(running.reported).toEqual([])
  await running.stop()
})

describe('a database that says nothing', () => {
  it('is waited for only a second', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const readiness = createReadiness(() => new Promise(() => undefined), 1)
    const checked = expect(readiness.check()).rejects.toMatchObject({ code: 'unavailable' })
    await vi.advanceTimersByTimeAsync(1_000)
    await checked
    vi.useRealTimers()
  })
})
