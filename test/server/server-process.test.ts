import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { isAlive } from '../../demo/server/database/process-identity.js'
import { freePort } from '../../scripts/free-port.js'
import { createServerCaller, type ServerCaller } from '../support/server-caller.js'
import { EventReader } from '../support/server-events.js'
import { postgresIn, withFolder, withTakenPort } from '../support/server-folder.js'
import { failedBy, servedBy } from '../support/server-process.js'

const DEBITS = 1_000
const KILL_AFTER = 300
const IN_FLIGHT = 20

/** Two starts of a server and two thousand debits, on a machine that may be busy. */
const PATIENCE_ms = 90_000

/** Sends a debit for each key; answers when all were sent or the server has gone. */
async function sendAll(
  practice: ServerCaller,
  keys: readonly string[],
  onAcknowledged: (key: string) => void = () => undefined,
) {
  const waiting = [...keys]
  const send = async (): Promise<void> => {
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
      await practice.debit({ quantity: 10_000 }, key)
      onAcknowledged(key)
    }
  }
  return Promise.allSettled(Array.from({ length: IN_FLIGHT }, send))
}

it(
  'keeps each acknowledged debit exactly once when it is killed in the middle',
  async () => {
    await withFolder(async (dataFolder) => {
      const port = await freePort()
      const first = await servedBy({ dataFolder, port })
      const practice = createServerCaller(first.url, 'killed')
      await practice.grant({ credits: 5_000 })
      const keys = Array.from({ length: DEBITS }, () => randomUUID())
      const acknowledged = new Set<string>()
      const ends = await sendAll(practice, keys, (key) => {
        acknowledged.add(key)
        if (acknowledged.size === KILL_AFTER) first.child.kill('SIGKILL')
      })
      expect(ends.every(({ status }) => status === 'rejected')).toBe(true)
      expect(acknowledged.size).toBeLessThan(DEBITS)

      const second = await servedBy({ dataFolder, port })
      const { available } = await practice.balance()
      expect(5_000 - available).toBeGreaterThanOrEqual(acknowledged.size)
      expect(5_000 - available).toBeLessThanOrEqual(acknowledged.size + IN_FLIGHT)
      await sendAll(practice, [...acknowledged])
      expect((await practice.balance()).available).toBe(available)
      const retried: string[] = []
      await sendAll(
        practice,
        keys.filter((key) => !acknowledged.has(key)),
        (key) => retried.push(key),
      )
      expect(retried.length + acknowledged.size).toBe(DEBITS)
      expect((await practice.balance()).available).toBe(5_000 - DEBITS)
      expect(await second.end('SIGTERM')).toBe(0)
    })
  },
  PATIENCE_ms,
)

it.each(['SIGINT', 'SIGTERM'] as const)(
  'ends at %s with the database it started, also while streams are open',
  async (signal) => {
    await withFolder(async (dataFolder) => {
      const server = await servedBy({ dataFolder, port: await freePort() })
      const practice = createServerCaller(server.url, 'a')
      await practice.open()
      const reader = await EventReader.open(server.url, practice.headers())
      await reader.next()
      const postgres = await postgresIn(`${dataFolder}/postgres`)
      expect(await server.end(signal)).toBe(0)
      expect(isAlive(postgres)).toBe(false)
      expect(await reader.next()).toBeUndefined()
    })
  },
)

it('says in a line when its port is taken, and leaves no database running', async () => {
  await withFolder(async (dataFolder) => {
    await withTakenPort(async (port) => {
      const { code, said } = await failedBy({ dataFolder, port })
      expect({ code, said }).toEqual({
        code: 1,
        said: `Port ${port} is taken. Choose another: PORT=${port + 10} npm start\n`,
      })
      await expect(postgresIn(`${dataFolder}/postgres`)).rejects.toMatchObject({ code: 'ENOENT' })
    })
  })
})

it('says what is missing in the environment', async () => {
  await withFolder(async (dataFolder) => {
    const env = { CREDITS_SERVICE_KEY: 'short', CREDITS_TOKEN_SECRET: '' }
    const { code, said } = await failedBy({ dataFolder, port: 1, env })
    expect(code).toBe(1)
    expect(said).toMatch(/^CREDITS_SERVICE_KEY: .*\nCREDITS_TOKEN_SECRET: .*\n$/)
  })
})

it.each(['SIGKILL', 'SIGINT'] as const)(
  'ends with a plain word when its database was ended by %s',
  async (signal) => {
    await withFolder(async (dataFolder) => {
      const server = await servedBy({ dataFolder, port: await freePort() })
      process.kill(await postgresIn(`${dataFolder}/postgres`), signal)
      const { code, said } = await server.ended
      expect(code).toBe(1)
      expect(said).toContain(`The embedded PostgreSQL has ended. Its log is ${dataFolder}`)
    })
  },
)
