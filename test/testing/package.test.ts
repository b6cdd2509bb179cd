import { CreditsClient } from '@virtual-practice/credits/client'
import { testAccount } from '@virtual-practice/credits/testing'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Against the built package, as a host installs it. */
it('a host’s test moves the clock past midnight and sees what is left', async () => {
  const account = testAccount('expiring-tonight')
  const client = account.client()
  const before = await client.readBalance()
  account.advanceTo(account.nextMidnight)
  const after = await client.readBalance()
  expect(after.available).toBe(before.available - before.monthly)
  expect(client).toBeInstanceOf(CreditsClient)
})

it('brings client and contract of its own from nowhere else', () => {
  const imports = readFileSync('dist/testing.js', 'utf8').matchAll(/ from "(.*)";$/gm)
  expect([...imports].map(([, from]) => from)).toEqual(['./client.js', './contract.js', 'zod/mini'])
})
