import { beforeEach, expect, it } from 'vitest'
import { runBackend, useTestServer } from '../support/server-backend.js'
import { createServerCaller, type ServerCaller } from '../support/server-caller.js'
import { MINUTE } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller

beforeEach(() => (practice = server.fresh()))

const tally = (answers: readonly string[]): Record<string, number> =>
  answers.reduce<Record<string, number>>((sum, one) => ({ ...sum, [one]: (sum[one] ?? 0) + 1 }), {})

const outcomeOf = (command: Promise<unknown>): Promise<string> =>
  command.then(
    () => 'yes',
    (error: unknown) => /"code":"(\w+)"/.exec(String(error))?.[1] ?? String(error),
  )

const TEN_CREDITS = 100_000

it('gives 500 credits to exactly 50 of 200 reservations of 10', async () => {
  await practice.grant({ credits: 500 })
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => outcomeOf(practice.reserve({ quantity: TEN_CREDITS }))),
  )
  expect(tally(answers)).toEqual({ yes: 50, insufficient_credits: 150 })
  expect(await practice.balance()).toMatchObject({ available: 0, held: 500 })
})

it('does so when two processes serve one account', async () => {
  const other = await runBackend(server.databaseUrl)
  try {
    await practice.grant({ credits: 500 })
    const callers = [practice, createServerCaller(other.url, practice.account)]
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        outcomeOf((callers[n % 2] as ServerCaller).reserve({ quantity: TEN_CREDITS })),
      ),
    )
    expect(tally(answers)).toEqual({ yes: 50, insufficient_credits: 150 })
  } finally {
    await other.stop()
  }
})

it('settles once when ten try with keys of their own', async () => {
  await practice.grant({ credits: 100 })
  const { id } = await practice.reserve({ quantity: MINUTE })
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      outcomeOf(practice.settle({ reservation: id, quantity: MINUTE })),
    ),
  )
  expect(tally(answers)).toEqual({ yes: 1, reservation_ended: 9 })
  expect((await practice.balance()).available).toBe(94)
})

it('raises the version with every change and with nothing else', async () => {
  await practice.grant({ credits: 100 })
  const { version } = await practice.balance()
  await Promise.all(Array.from({ length: 20 }, () => practice.debit({ quantity: 1 })))
  await outcomeOf(practice.debit({ quantity: 60 * MINUTE }))
  await practice.balance()
  expect((await practice.balance()).version).toBe(version + 20)
})

it.each([
  "update credits.entries set credits = 1 where account = 'a'",
  'delete from credits.entries',
  'truncate credits.entries cascade',
])('keeps the entries from: %s', async (sql) => {
  await practice.grant({ credits: 1 })
  await expect(server.query(sql)).rejects.toMatchObject({ code: 'CR000' })
})

it.each(['remaining = held - 1', 'held = -1', 'remaining = credits + 1'])(
  'keeps a grant from: %s',
  async (change) => {
    await practice.grant({ credits: 10 })
    const sql = `update credits.grants set ${change} where account = $1`
    await expect(server.query(sql, [practice.account])).rejects.toMatchObject({ code: '23514' })
  },
)
