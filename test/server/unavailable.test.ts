import { expect, it } from 'vitest'
import { openDatabase } from '../../demo/server/database/open-database.js'
import { runBackend } from '../support/server-backend.js'
import { createServerCaller } from '../support/server-caller.js'
import { freePort, withFolder } from '../support/server-folder.js'

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
