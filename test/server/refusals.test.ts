import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ACCOUNT_REFUSALS } from '../support/refusals-of-accounts.js'
import { ALERT_REFUSALS } from '../support/refusals-of-alerts.js'
import { MEMBER_REFUSALS } from '../support/refusals-of-members.js'
import { RECORD_REFUSALS } from '../support/refusals-of-records.js'
import { WORK_REFUSALS } from '../support/refusals-of-work.js'
import { ROUTE_REQUESTS } from '../support/route-requests.js'
import { useTestServer } from '../support/server-backend.js'
import type { Request } from '../support/server-caller.js'
import { MONDAY } from '../support/server-instants.js'

const server = useTestServer()

const CASES = [
  ...ACCOUNT_REFUSALS,
  ...ALERT_REFUSALS,
  ...MEMBER_REFUSALS,
  ...RECORD_REFUSALS,
  ...WORK_REFUSALS,
]

it.each(CASES)(
  '$refusal when $when: $route',
  async ({ refusal, route, given, account, ...asked }) => {
    server.clock.now = MONDAY
    const practice = server.fresh(account)
    const further = (await given?.(practice, server.clock)) ?? {}
    const usual = (ROUTE_REQUESTS as Record<string, Request>)[route]
    const problem = await practice.refused(route, { ...usual, ...asked.request, ...further })
    const [code, field] = refusal.split(' ')
    expect(problem.code).toBe(code)
    expect(problem.fields?.map(({ path }) => path)).toEqual(
      field === undefined ? undefined : [field],
    )
  },
)

describe('every refusal that the code can make', () => {
  /** Where each of them is tried, that is not above: what it needs is not here. */
  const ELSEWHERE = new Set([
    'forbidden', // authentication.test.ts
    'overtaken', // never told
    'subscription_managed', // stripe-managed.test.ts
    'invalid_request bundle', // price.test.ts
    'invalid_request returnUrl', // purchases.test.ts
    'purchase_open', // purchases.test.ts
    'purchased_meanwhile', // purchase-once.test.ts
    'recharge_confirmation_required', // recharge-rule.test.ts
    'invalid_request capPerPeriod', // recharge-rule.test.ts
    'invalid_request setup', // payment-methods.test.ts
    'invalid_request period', // statement-periods.test.ts
    'invalid_request', // of a field that is named by who asks
    'invalid_request now', // test-clock.test.ts
    'invalid_request advanceMs', // test-clock.test.ts
  ])
  const read = (folder: string, ending: string): string =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(ending))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n')
  const inSql = [
    ...read('demo/server/ledger/functions', '.sql').matchAll(
      /ledger\.refuse\('(\w+)'(?:, '\{"field": "(\w+)"\}')?/g,
    ),
  ].map(([, code, field]) => [code, field].filter(Boolean).join(' '))
  const inServices = [
    ...read('demo/server', '.ts').matchAll(/throw invalidField\(\s*'(\w+)'/g),
  ].map(([, field]) => `invalid_request ${field}`)

  it.each([...new Set([...inSql, ...inServices])])('%s is tried', (refusal) => {
    const tried = [...CASES.map((one) => one.refusal), ...ELSEWHERE]
    expect(tried).toContain(refusal)
  })
})
