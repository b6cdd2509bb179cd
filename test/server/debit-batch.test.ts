import { beforeEach, describe, expect, it } from 'vitest'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { MONDAY } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller

/** Work that costs so many credits. */
const work = (credits: number) => credits * 10_000

/** In how many batches the commands of all accounts have gone until now. */
async function commits(): Promise<number> {
  const told = await server.backend.metrics.getSingleMetricAsString('credits_command_batch_size')
  return Number(/_count (\d+)/.exec(told)?.[1])
}

beforeEach(() => {
  server.clock.now = MONDAY
  practice = server.fresh()
})

describe('many debits at once', () => {
  const debit = (key: string, credits: number) => ({
    key,
    feature: 'ai-scribe',
    quantity: work(credits),
    member: 'dr-lee',
    session: 's-1',
  })

  it('have an outcome each', async () => {
    await practice.grant({ credits: 50 })
    const debits = [
      debit('one', 30),
      debit('two', 30),
      { ...debit('three', 1), feature: 'ai-magic' },
      debit('four', 20),
    ]
    const { body } = await practice.call('debitBatch', { body: { debits } })
    expect(body).toMatchObject({
      outcomes: [
        { key: 'one', replayed: false, debit: { credits: 30 } },
        { key: 'two', problem: { code: 'insufficient_credits', required: 30, available: 20 } },
        { key: 'three', problem: { code: 'unknown_feature' } },
        { key: 'four', debit: { credits: 20 } },
      ],
      balance: { available: 0 },
    })
    const again = await practice.call('debitBatch', { body: { debits: [debits[0]] } })
    expect(again.body).toMatchObject({ outcomes: [{ replayed: true, debit: { credits: 30 } }] })
  })

  it('are one commit', async () => {
    await practice.grant({ credits: 50 })
    const before = await commits()
    const debits = ['one', 'two', 'three'].map((key) => debit(key, 7))
    const { body } = await practice.call('debitBatch', { body: { debits } })
    expect(body).toMatchObject({ balance: { available: 29 } })
    expect((await commits()) - before).toBe(1)
  })

  it('that are all refused are answered with the balance as it is', async () => {
    await practice.grant({ credits: 5 })
    const { body } = await practice.call('debitBatch', { body: { debits: [debit('one', 7)] } })
    expect(body).toMatchObject({
      outcomes: [{ problem: { code: 'insufficient_credits' } }],
      balance: { available: 5 },
    })
  })

  it.each([0, 101])('are 1 to 100, not %i', async (length) => {
    const debits = Array.from({ length }, (_, n) => debit(`key-${n}`, 1))
    const refused = await practice.refused('debitBatch', { body: { debits } })
    expect(refused.code).toBe('invalid_request')
  })
})
