import { expect, it } from 'vitest'
import type { BalanceAt, BalanceChanges, Statement } from '@virtual-practice/credits/contract'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { SECOND } from '../support/server-instants.js'

const server = useTestServer()

const DEBITS = 120
const READS = 60

/** Debits from several hands at once, while something is read again and again. */
async function whileDebiting(practice: ServerCaller, read: () => Promise<void>): Promise<void> {
  await practice.grant({ credits: 100_000 })
  const debiting = Array.from({ length: 4 }, async (_, hand) => {
    for (let n = 0; n < DEBITS / 4; n += 1)
      await practice.debit({ quantity: 10_000, session: `s-${hand}-${n}` })
  })
  const reading = Array.from({ length: 3 }, async () => {
    for (let n = 0; n < READS / 3; n += 1) await read()
  })
  await Promise.all([...debiting, ...reading])
}

it('what was at an instant is the same whenever it is asked for', async () => {
  const practice = server.fresh()
  const first: BalanceAt[] = []
  await whileDebiting(practice, async () => {
    const { asOf } = await practice.balance()
    first.push((await practice.call<BalanceAt>('readBalanceAt', { query: { at: asOf } })).body)
  })
  for (const said of first)
    expect((await practice.call('readBalanceAt', { query: { at: said.at } })).body).toEqual(said)
})

it('what became of a stretch of time that is over is the same whenever it is asked for', async () => {
  const practice = server.fresh()
  const first: Statement[] = []
  const ask = async (from: string, to: string) =>
    (await practice.call<Statement>('readStatement', { query: { from, to } })).body
  await whileDebiting(practice, async () => {
    const { asOf } = await practice.balance()
    first.push(await ask(new Date(Date.parse(asOf) - SECOND).toISOString(), asOf))
  })
  for (const said of first) expect(await ask(said.from, said.to)).toEqual(said)
})

it('causes make up the whole difference, whatever goes on', async () => {
  const practice = server.fresh()
  await practice.open()
  const { asOf: since } = await practice.balance()
  await whileDebiting(practice, async () => {
    const { body } = await practice.call<BalanceChanges>('readBalanceChanges', { query: { since } })
    const sum = body.changes.reduce((total, { credits }) => total + credits, body.opening)
    expect(sum).toBe(body.closing)
  })
})
