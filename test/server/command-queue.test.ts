import { expect, it } from 'vitest'
import { createCommandQueue } from '../../demo/server/ledger/command-queue.js'
import { Refusal } from '../../demo/server/refusal.js'

/** A database that answers a batch when the test says so. */
function slowDatabase() {
  const batches: {
    account: string
    commands: readonly number[]
    answer: () => void
    fail: (error: Error) => void
  }[] = []
  const enqueue = createCommandQueue<number, string>(
    (account, commands) =>
      new Promise((answer, fail) => {
        const results = commands.map((command) => `done ${command}`)
        batches.push({ account, commands, answer: () => answer(results), fail })
      }),
  )
  return { batches, enqueue }
}

/** When what has come is under way. */
const begun = () => Promise.resolve()

it('lets what comes at one moment go together', async () => {
  const { batches, enqueue } = slowDatabase()
  const answers = [1, 2, 3].map((command) => enqueue('a', command))
  await begun()
  expect(batches.map(({ commands }) => commands)).toEqual([[1, 2, 3]])
  batches[0]?.answer()
  expect(await Promise.all(answers)).toEqual(['done 1', 'done 2', 'done 3'])
})

it('lets what comes in meanwhile go together', async () => {
  const { batches, enqueue } = slowDatabase()
  const first = enqueue('a', 1)
  await begun()
  const others = [2, 3].map((command) => enqueue('a', command))
  expect(batches.map(({ commands }) => commands)).toEqual([[1]])
  batches[0]?.answer()
  expect(await first).toBe('done 1')
  expect(batches[1]?.commands).toEqual([2, 3])
  batches[1]?.answer()
  expect(await Promise.all(others)).toEqual(['done 2', 'done 3'])
})

it('keeps accounts apart', async () => {
  const { batches, enqueue } = slowDatabase()
  void enqueue('a', 1)
  void enqueue('b', 2)
  await begun()
  expect(batches.map(({ account }) => account)).toEqual(['a', 'b'])
})

it('sends no more than fifty together', async () => {
  const { batches, enqueue } = slowDatabase()
  const first = enqueue('a', 0)
  await begun()
  for (let n = 1; n <= 120; n += 1) void enqueue('a', n)
  batches[0]?.answer()
  await first
  expect(batches[1]?.commands).toHaveLength(50)
})

it('tells each of a batch that failed, and goes on', async () => {
  const { batches, enqueue } = slowDatabase()
  const first = enqueue('a', 1)
  await begun()
  const second = enqueue('a', 2)
  batches[0]?.fail(new Error('gone'))
  await expect(first).rejects.toThrow('gone')
  batches[1]?.answer()
  expect(await second).toBe('done 2')
})

it('does not let one account wait without end', async () => {
  const { enqueue } = slowDatabase()
  for (let n = 0; n < 10_000; n += 1) void enqueue('a', n)
  await expect(enqueue('a', 1)).rejects.toMatchObject({ code: 'rate_limited' })
})

it('carries a batch out one by one when one of it cannot be carried out', async () => {
  const enqueue = createCommandQueue<number, string>((_, commands) =>
    commands.includes(2)
      ? Promise.reject(new Error('not 2'))
      : Promise.resolve(commands.map((command) => `done ${command}`)),
  )
  const answers = await Promise.allSettled([0, 1, 2, 3].map((command) => enqueue('a', command)))
  expect(answers).toMatchObject([
    { value: 'done 0' },
    { value: 'done 1' },
    { reason: new Error('not 2') },
    { value: 'done 3' },
  ])
})

it('asks no more when the database does not answer', async () => {
  const { batches, enqueue } = slowDatabase()
  const answers = [1, 2, 3].map((command) => enqueue('a', command))
  await begun()
  batches[0]?.fail(new Refusal('unavailable', 'gone'))
  for (const answer of answers) await expect(answer).rejects.toMatchObject({ code: 'unavailable' })
  expect(batches).toHaveLength(1)
})
