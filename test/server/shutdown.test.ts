import { expect, it } from 'vitest'
import { createServerCaller } from '../support/server-caller.js'
import { EventReader } from '../support/server-events.js'
import { withFolder } from '../support/server-folder.js'
import { withLockedAccount } from '../support/locked-account.js'
import { servedBy } from '../support/server-process.js'
import { openDatabase } from '../../demo/server/database/open-database.js'
import { freePort } from '../../scripts/free-port.js'

const work = { feature: 'ai-scribe', quantity: 10_000, member: 'dr-lee', session: 's' }
const DRAIN_ms = 1_000

it('answers what is under way before it ends, says that it is not ready, and ends streams', async () => {
  await withFolder(async (folder) => {
    const database = await openDatabase({ folder })
    const server = await servedBy({
      dataFolder: folder,
      port: await freePort(),
      env: { DATABASE_URL: database.url, DRAIN_MS: String(DRAIN_ms) },
    })
    const status = async (path: string) => (await fetch(server.url + path)).status
    const practice = createServerCaller(server.url, 'a')
    await practice.grant({ credits: 10 })
    const reader = await EventReader.open(server.url, practice.headers())
    await reader.next()
    expect(await status('/readyz')).toBe(200)

    await withLockedAccount(database.url, 'a', async (release) => {
      const debited = practice.debit(work)
      const ended = server.end('SIGTERM')
      await server.printed(/"msg":"draining"/)
      expect(await status('/readyz')).toBe(503)
      expect(await status('/healthz')).toBe(200)
      server.child.kill('SIGTERM')

      const gone = () => status('/healthz').catch(() => 'gone')
      await expect.poll(gone).toBe('gone')
      expect(await reader.next()).toBeUndefined()
      expect(server.child.exitCode).toBeNull()
      server.child.kill('SIGINT')
      await release()
      expect(await debited).toMatchObject({ credits: 1 })
      expect(await ended).toBe(0)
      await server.printed(/"msg":"ended"/)
    })
    await database.stop()
  })
})
