import { describe, it } from 'vitest'
import type { CreditsClient } from '../../src/client/credits-client.js'
import { scenarioNames, testAccount } from '../../src/testing.js'
import {
  expectMembersAgree,
  expectNoticesAgree,
  expectRehearsalAgrees,
  expectTrailAgrees,
  expectUsageAgrees,
} from '../support/agreement.js'
import { clientAnswering } from '../support/fake-api.js'
import { wholePractice } from '../support/whole-practice.js'

const ACCOUNTS: readonly (readonly [string, () => CreditsClient])[] = [
  ...scenarioNames.map((name) => [name, () => testAccount(name).client()] as const),
  ['the practice of the dashboard', () => clientAnswering(wholePractice())],
]

describe.each(ACCOUNTS)('of %s', (_, open) => {
  const client = open()

  it('chart, table, statement and history tell the same usage', () => expectUsageAgrees(client))
  it('notices tell what the balance tells', () => expectNoticesAgree(client))
  it('members have used what the chart tells of them', () => expectMembersAgree(client))
  it('the audit trail leads to the state of auto-recharge', () => expectTrailAgrees(client))
  it('a rehearsal goes on from the balance', () => expectRehearsalAgrees(client))
})
