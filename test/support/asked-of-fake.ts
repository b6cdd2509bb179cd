import { expect } from 'vitest'
import { CreditsError } from '../../src/client/credits-error.js'
import {
  IDEMPOTENCY_HEADER,
  ACCOUNT_HEADER,
  type RouteName,
  routes,
} from '../../src/contract/routes.js'
import { SERVICE_KEY } from '../../src/testing/caller.js'
import type { TestAccount } from '../../src/testing.js'

interface Asking {
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: object
}

const work = { feature: 'ai-scribe', quantity: 60_000 }
const visit = { ...work, session: 'visit-1', member: 'dr-lee' }
const days = { from: '2026-11-02T05:00:00.000Z', to: '2026-11-24T05:00:00.000Z' }
const rule = {
  ...{ enabled: false, threshold: 60, bundle: 'small', quantity: 1, capPerPeriod: 5_000 },
  ...{ maxPerPeriod: 2, pausedUntil: null, total: 1_000, currency: 'USD' },
}
const billing = {
  ...{ company: 'Northgate', taxId: null },
  address: {
    ...{ country: 'DE', line1: 'Tor 1', line2: null, postalCode: '10115' },
    ...{ city: 'Berlin', region: null },
  },
}

/** What each route is asked in the ordinary course of things; a version is added where one is wanted. */
const ASKING: Readonly<Partial<Record<RouteName, Asking>>> = {
  createAccount: { body: { timeZone: 'UTC', currency: 'USD' } },
  subscribe: { body: { plan: 'pro' } },
  renew: {
    body: {
      ...{ invoice: 'in_1', billingReason: 'subscription_cycle', paid: true },
      invoicedAt: days.from,
    },
  },
  cancel: { body: { when: 'period_end' } },
  changePlan: { body: { plan: 'clinic' } },
  grant: { body: { source: 'purchased', credits: 10, reason: 'order' } },
  voidGrant: { body: { reason: 'mistake' } },
  refundPurchase: { body: { credits: 1, reason: 'returned' } },
  canStart: { query: work },
  reserve: { body: visit },
  extend: { body: { quantity: 60_000 } },
  settle: { body: { quantity: 60_000 } },
  debit: { body: visit },
  debitBatch: { body: { debits: [{ key: 'visit-1', ...visit }] } },
  refundUsage: { body: { reason: 'mistake' } },
  readBalanceAt: { query: { at: '2026-11-23T15:00:00.000Z' } },
  readBalanceChanges: { query: { since: '2026-11-23T15:00:00.000Z' } },
  readBalanceSeries: { query: { by: 'day', ...days } },
  readStatement: { query: days },
  readUsage: { query: { by: 'week', groupBy: 'member', ...days } },
  readEntries: { query: { limit: 10 } },
  dismissAlert: { body: { member: 'dr-lee' } },
  saveAlertRules: { body: { rules: [], emails: [] } },
  saveMemberLimits: { body: { defaultCreditsPerPeriod: 400, limits: [] } },
  requestCredits: { body: { feature: 'ai-scribe', minutes: 30, member: 'dr-kim' } },
  answerCreditRequest: { body: { answer: 'granted', limit: 200 } },
  quote: { query: { bundle: 'medium', quantity: 2 } },
  purchase: { body: { bundle: 'small', quantity: 1, total: 1_000, currency: 'USD' } },
  returnPurchase: { body: { reason: 'returned' } },
  addPaymentMethod: { body: { setup: 'seti_1' } },
  usePaymentMethod: { body: { use: 'backup' } },
  saveBillingDetails: { body: billing },
  saveRecharge: { body: rule },
  rehearseRecharge: {
    query: {
      ...{ threshold: 50, bundle: 'small', quantity: 1, capPerPeriod: 5_000 },
      ...{ maxPerPeriod: 2, days: 30 },
    },
  },
  setClock: { body: { advanceMs: 60_000 } },
}

/** Where the version that is saved over is read, for what asks for one. */
const VERSIONS: Readonly<Partial<Record<RouteName, RouteName>>> = {
  saveAlertRules: 'readAlertRules',
  saveMemberLimits: 'readMemberLimits',
  saveBillingDetails: 'readBillingDetails',
  saveRecharge: 'readRecharge',
}

/** In which list the thing is that a path names. */
const LISTS: Readonly<Record<string, readonly [RouteName, string]>> = {
  reservation: ['readReservations', 'reservations'],
  purchase: ['readPurchases', 'purchases'],
  invoice: ['readInvoices', 'invoices'],
  paymentMethod: ['readPaymentMethods', 'paymentMethods'],
  alert: ['readAlerts', 'alerts'],
  creditRequest: ['readCreditRequests', 'requests'],
  grant: ['readGrants', 'grants'],
}

let keys = 0

/** Asks as the host's own backend does, which may ask everything. */
async function send(account: TestAccount, name: RouteName, path: string, asking: Asking) {
  const query = Object.entries(asking.query ?? {}).map(([key, value]) => [key, String(value)])
  const address = `${account.baseUrl}${path}?${new URLSearchParams(query).toString()}`
  return account.fetch(address, {
    method: routes[name].method,
    headers: {
      authorization: `Bearer ${SERVICE_KEY}`,
      'content-type': 'application/json',
      [ACCOUNT_HEADER]: 'northgate',
      [IDEMPOTENCY_HEADER]: `key-${++keys}`,
    },
    ...(asking.body && { body: JSON.stringify(asking.body) }),
  })
}

async function read(account: TestAccount, name: RouteName): Promise<Record<string, unknown>> {
  const response = await send(account, name, routes[name].path, {})
  return (await response.json()) as Record<string, unknown>
}

/** The newest of its list; where there is none, one that is not there. */
async function idFor(account: TestAccount, param: string): Promise<string> {
  const list = LISTS[param]
  if (!list) return 'nothing_1'
  const found = (await read(account, list[0]))[list[1]] as { id: string }[]
  return found[0]?.id ?? 'nothing_1'
}

/** What the fake answers when a route is asked in the ordinary course of things. */
export async function askFake(account: TestAccount, name: RouteName): Promise<Response> {
  const { path } = routes[name]
  const param = /:(\w+)/.exec(path)?.[1]
  const address = param ? path.replace(`:${param}`, await idFor(account, param)) : path
  const { query, body } = ASKING[name] ?? {}
  const reader = VERSIONS[name]
  const versioned = reader && { ...body, version: (await read(account, reader))['version'] }
  return send(account, name, address, {
    ...(query && { query }),
    ...(body && { body: versioned ?? body }),
  })
}

/** Why something was refused. */
export async function refusalOf(work: Promise<unknown>): Promise<CreditsError> {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(thrown).toBeInstanceOf(CreditsError)
  return thrown as CreditsError
}
