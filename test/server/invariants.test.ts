import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Violation } from '../../demo/server/ledger/all-accounts.js'
import { checkInvariants } from '../../demo/server/services/check-invariants.js'
import { CORRUPTIONS } from '../support/corruptions.js'
import { eventfulAccount, eventfulCatalogueFile } from '../support/eventful-account.js'
import { paidAccount } from '../support/paid-account.js'
import { useTestServer } from '../support/server-backend.js'

const server = useTestServer({ catalogueFile: eventfulCatalogueFile() })
const accounts: string[] = []

beforeAll(async () => {
  for (let n = 0; n < 3; n += 1) accounts.push((await eventfulAccount(server)).account)
  await paidAccount(server)
})

const check = (pass = {}) => checkInvariants(server.backend.practice.ledger, pass)

/** What no constraint and no trigger would let happen, done all the same and then undone. */
async function violationsAfter(corruption: string): Promise<Violation[]> {
  const client = new pg.Client({ connectionString: server.databaseUrl })
  await client.connect()
  await client.query('begin')
  try {
    await client.query('set local session_replication_role = replica')
    await client.query(`do $$ declare c record; begin
      for c in select conrelid::regclass as on_table, conname from pg_constraint
        where contype = 'c' and connamespace = 'credits'::regnamespace
      loop execute format('alter table %s drop constraint %I', c.on_table, c.conname); end loop;
    end $$`)
    await client.query(corruption.replaceAll(':account', `account = '${accounts[1]!}'`))
    return (await client.query<Violation>('select * from ledger.violations()')).rows
  } finally {
    await client.query('rollback')
    await client.end()
  }
}

it('breaks no rule, whatever has happened', async () => {
  const { rules, violations } = await check()
  expect(violations).toEqual([])
  // A rule that was held against nothing would never be broken.
  expect(rules.filter(({ checked }) => checked === 0)).toEqual([])
  expect(rules.map(({ invariant }) => invariant)).toEqual(CORRUPTIONS.map(([name]) => name))
})

it('comes to the same in batches of accounts', async () => {
  expect(await check({ atOnce: 1 })).toEqual(await check())
})

describe('when the data is corrupted, exactly the rule is named that is broken', () => {
  it.each(CORRUPTIONS)('%s', async (invariant, corruption) => {
    const violations = await violationsAfter(corruption)
    expect(violations.length).toBeGreaterThan(0)
    for (const violation of violations)
      expect(violation).toMatchObject({ account: accounts[1], invariant })
  })
})

it('says what is there and what should be', async () => {
  const broken = 'update credits.accounts set due_at = $$2030-01-01Z$$ where :account'
  expect(await violationsAfter(broken)).toEqual([
    {
      account: accounts[1],
      invariant: 'due',
      detail: expect.stringMatching(/^next boundary: 2030-01-01.*, and not 2026-03-02/) as string,
    },
  ])
})
