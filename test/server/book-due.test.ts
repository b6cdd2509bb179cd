import { expect, it } from 'vitest'
import { bookDue } from '../../demo/server/services/book-due.js'
import { useTestServer } from '../support/server-backend.js'
import { after, DAY, HOUR, MONDAY } from '../support/server-instants.js'

const server = useTestServer()

/** Accounts that each have a grant which has ended meanwhile, and one that has none. */
async function dueAccounts(count: number): Promise<string[]> {
  server.clock.now = MONDAY
  await server.fresh().grant({ credits: 9 })
  const accounts: string[] = []
  for (let n = 0; n < count; n += 1) {
    const practice = server.fresh()
    await practice.grant({ credits: 9, source: 'promotional', expiresAt: after(HOUR) })
    accounts.push(practice.account)
  }
  server.clock.now = new Date(MONDAY.getTime() + DAY)
  return accounts
}

const expired = async () =>
  (
    await server.query<{ account: string }>(
      "select account from credits.entries where type = 'expired' order by account",
    )
  ).map(({ account }) => account)

it('books every account that is due, batch by batch, and none that is not', async () => {
  const { ledger } = server.backend.practice
  const accounts = await dueAccounts(5)
  expect(await bookDue(ledger, { atOnce: 2 })).toBe(5)
  expect(await expired()).toEqual(accounts.sort())
  expect(await bookDue(ledger, { atOnce: 2 })).toBe(0)
})

it('books the others when one fails, and says which', async () => {
  const { ledger } = server.backend.practice
  const before = await expired()
  const accounts = (await dueAccounts(4)).sort()
  const [broken] = accounts
  const failing = {
    dueAccounts: (last: string, limit: number) => ledger.dueAccounts(last, limit),
    balance: (account: string) =>
      account === broken ? Promise.reject(new Error('broken')) : ledger.balance(account),
  }
  await expect(bookDue(failing, { atOnce: 2 })).rejects.toMatchObject({
    errors: [{ message: `${broken!} was not booked`, cause: { message: 'broken' } }],
  })
  expect(await expired()).toEqual([...before, ...accounts.slice(1)].sort())
})
