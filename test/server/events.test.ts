import { afterEach, beforeEach, expect, it } from 'vitest'
import { runBackend, useTestServer, type RunningBackend } from '../support/server-backend.js'
import { createServerCaller, type ServerCaller } from '../support/server-caller.js'
import { tokenOf } from '../support/server-tokens.js'
import { EventReader } from '../support/server-events.js'
import { MINUTE } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller
let open: EventReader[] = []
let others: RunningBackend[] = []

beforeEach(async () => {
  practice = server.fresh()
  await practice.grant({ credits: 100 })
})

afterEach(async () => {
  for (const reader of open) reader.close()
  for (const other of others) await other.stop()
  open = []
  others = []
})

async function listen(caller = practice, headers: Record<string, string> = {}) {
  const reader = await EventReader.open(caller.url, { ...caller.headers(), ...headers })
  open.push(reader)
  return reader
}

async function anotherProcess(): Promise<RunningBackend> {
  const other = await runBackend(server.databaseUrl)
  others.push(other)
  return other
}

it('begins with the balance and how soon to come back', async () => {
  const reader = await listen(await practice.as('dr-lee', 'read'))
  expect(reader.response.headers.get('Content-Type')).toBe('text/event-stream')
  expect(reader.response.headers.get('Cache-Control')).toBe('no-store')
  const first = await reader.next()
  const balance = await practice.balance()
  expect(first).toMatchObject({ id: String(balance.version), balance: { available: 100 } })
  expect(reader.asides).toEqual(['retry: 2000'])
})

it('needs a token that may read', async () => {
  const member = await practice.as('dr-lee', 'reserve')
  expect((await member.refused('events')).code).toBe('forbidden')
})

it('pushes every change within a second', async () => {
  const reader = await listen()
  await reader.next()
  const before = Date.now()
  await practice.debit({ quantity: MINUTE })
  expect(await reader.next()).toMatchObject({ balance: { available: 94 } })
  expect(Date.now() - before).toBeLessThan(1_000)
  const { id } = await practice.reserve({ quantity: MINUTE })
  expect(await reader.next()).toMatchObject({ balance: { available: 88, held: 6 } })
  await practice.release({ reservation: id })
  expect(await reader.next()).toMatchObject({ balance: { available: 94, held: 0 } })
})

it('pushes what time alone changes', async () => {
  const reader = await listen()
  await reader.next()
  // Long enough to be told of, also by a machine that stands still for a second or two.
  await practice.reserve({ quantity: MINUTE, ttlSeconds: 4 })
  expect(await reader.next()).toMatchObject({ balance: { available: 94, held: 6 } })
  expect(await reader.next()).toMatchObject({ balance: { available: 100, held: 0 } })
})

it('says nothing to a reader who knows the present version, until it changes', async () => {
  const { version } = await practice.balance()
  const reader = await listen(practice, { 'Last-Event-ID': String(version) })
  await practice.debit({ quantity: MINUTE })
  expect(await reader.next()).toMatchObject({ balance: { available: 94, version: version + 1 } })
})

it('sends the present balance to a reader who knows an older one', async () => {
  const reader = await listen(practice, { 'Last-Event-ID': '0' })
  expect(await reader.next()).toMatchObject({ balance: { available: 100 } })
})

it('tells the readers of one process what another did', async () => {
  const other = await anotherProcess()
  const reader = await listen(createServerCaller(other.url, practice.account))
  await reader.next()
  await practice.debit({ quantity: MINUTE })
  expect(await reader.next()).toMatchObject({ balance: { available: 94 } })
})

it('goes on when the connection that listens was lost', async () => {
  const reader = await listen()
  await reader.next()
  await server.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'credits changes'`,
  )
  await practice.debit({ quantity: MINUTE })
  expect(await reader.next()).toMatchObject({ balance: { available: 94 } })
})

it('ends when the token does', async () => {
  const token = await tokenOf(
    { account: practice.account, sub: 'dr-lee', scope: 'read' },
    { life_s: 2 },
  )
  const reader = await EventReader.open(server.url, { Authorization: `Bearer ${token}` })
  open.push(reader)
  expect(await reader.next()).toMatchObject({ balance: { available: 100 } })
  expect(await reader.next()).toBeUndefined()
})

it('ends when the server does, and does not keep it from ending', async () => {
  const other = await runBackend(server.databaseUrl)
  const reader = await listen(createServerCaller(other.url, practice.account))
  await reader.next()
  await other.stop()
  expect(await reader.next()).toBeUndefined()
})

it('never sends an older version after a newer one', async () => {
  const reader = await listen()
  const versions: number[] = []
  const all = Promise.all(Array.from({ length: 50 }, () => practice.debit({ quantity: 1 })))
  for (;;) {
    const event = await reader.next()
    versions.push(event?.balance.version ?? -1)
    if (event?.balance.available === 50) break
  }
  await all
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
})
