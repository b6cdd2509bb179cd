import { saveAlertRules } from '../../src/client/alert-rule-calls.js'
import { readPurchases } from '../../src/client/buying-calls.js'
import type { CreditsClient } from '../../src/client/credits-client.js'
import { requestCredits, saveMemberLimits } from '../../src/client/member-calls.js'
import { saveRecharge } from '../../src/client/recharge-calls.js'
import { routes } from '../../src/contract/routes.js'
import { type TestAccount, testAccount } from '../../src/testing.js'
import { someAlertRules } from './alerts.js'
import type { Answer, Answers } from './fake-api.js'
import { aPdf } from './invoices.js'

const MINUTE_MS = 60_000

/** A Friday in the middle of a period, at ten in New York. */
const BEGINS = '2026-11-20T15:00:00.000Z'
const MONDAY = '2026-11-23T14:48:00.000Z'

/** The token of a test names it. */
const ACCOUNT = 'acct_1'

let keys = 0
const once = () => ({ key: `practice-${++keys}` })

/**
 * A practice with something in every part of its dashboard. All of it was done with one account, so
 * that no figure is told in two ways.
 */
async function practice(): Promise<TestAccount> {
  const account = testAccount('ordinary', { account: ACCOUNT, now: BEGINS })
  const admin = account.client()
  await settings(admin)
  const work = async (member: string, minutes: number): Promise<void> => {
    account.advance(40 * MINUTE_MS)
    const session = `file-${(account.now.getTime() / MINUTE_MS) % 10_000}`
    const quantity = minutes * MINUTE_MS
    await account.asHost('debit', { body: { feature: 'ai-transcribe', quantity, member, session } })
  }
  for (const minutes of [12, 14, 11]) await work('dr-wu', minutes)
  for (const minutes of [21, 17]) await work('dr-kim', minutes)

  account.advanceTo(new Date(MONDAY))
  const visit = { feature: 'ai-scribe', quantity: 10 * MINUTE_MS, ttlSeconds: 3600 }
  await account.asHost('reserve', { body: { ...visit, member: 'dr-okafor', session: 'visit-0' } })
  account.advance(38 * MINUTE_MS)
  await account.asHost('reserve', { body: { ...visit, member: 'dr-lee', session: 'visit-1' } })
  await requestCredits(
    account.client({ member: 'dr-wu' }),
    { feature: 'ai-scribe', minutes: 45 },
    once(),
  )
  account.advance(4 * MINUTE_MS)
  return account
}

/** Buys 2,000 credits when fewer than 1,700 are left; of 80 credits Dr Wu has a limit. */
async function settings(admin: CreditsClient): Promise<void> {
  const { rules, emails } = someAlertRules()
  const early = rules.map((rule) => (rule.id === 'expiring' ? { ...rule, threshold: 21 } : rule))
  await saveAlertRules(admin, { version: 0, rules: early, emails }, once())
  const limits = [{ member: 'dr-wu', creditsPerPeriod: 80 }]
  await saveMemberLimits(admin, { version: 0, defaultCreditsPerPeriod: null, limits }, once())
  const rule = {
    ...{ version: 0, enabled: true, threshold: 1_700, bundle: 'large', quantity: 1 },
    ...{ capPerPeriod: 50_000, maxPerPeriod: 3, pausedUntil: null, total: 16_000, currency: 'USD' },
  }
  await saveRecharge(admin, rule, once())
}

/**
 * What a page is answered, whatever it asks and whoever it is: his token says what he may. Whatever is
 * followed was paid: the till of a test tells the account nothing.
 */
export function wholePractice(more: Answers = {}): Answers {
  let made: Promise<TestAccount> | undefined
  const open = (): Promise<TestAccount> => (made ??= practice())
  const told: Answer = async (request) => {
    const { baseUrl, fetch } = await open()
    const { pathname, search } = new URL(request.url)
    const { method, headers, signal } = request
    const body = method === 'GET' ? null : await request.text()
    return fetch(`${baseUrl}${pathname}${search}`, { method, headers, signal, body })
  }
  const followed: Answer = async (request) => {
    const account = await open()
    const id = new URL(request.url).pathname.split('/').at(-2)!
    const { purchases } = await readPurchases(account.client(), { state: 'unfinished' })
    if (purchases.some((purchase) => purchase.id === id)) account.pay(id)
    return told(request)
  }
  const all = Object.values(routes).map(({ method, path }) => [`${method} ${path}`, told] as const)
  return {
    ...Object.fromEntries(all),
    'POST /v1/purchases/:purchase/follow': followed,
    'GET /v1/invoices/:invoice/pdf': aPdf,
    ...more,
  }
}
