import { routes, type RouteName } from '@virtual-practice/credits/contract'
import type { Backend } from '../backend.js'
import { NEEDS_TILL } from '../buying.js'
import { part, type Check } from '../check.js'
import { DAY } from '../durations.js'
import { withEvents } from '../event-reader.js'
import { BUYING } from '../ordinary.js'
import { Broken, Skipped } from '../verdicts.js'

/** Calls every route once, so that each has an answer also when nothing else is checked. */
async function callEach(backend: Backend): Promise<void> {
  const practice = await backend.open()
  const { low, high } = backend.options.plans
  const grant = await practice.grant({ credits: 100 })
  const debit = await practice.debit({ credits: 5 })
  const open = await practice.reserve({ credits: 5 })
  await practice.extend(open, { ttlSeconds: 7_200 })
  await practice.settle(open, practice.work(4))
  await practice.release(await practice.reserve({}))
  await practice.readReservation(open)
  const reason = 'test'
  const { operation } = debit
  await practice.call('refundUsage', { params: { operation }, body: { reason } })
  const debits = [{ key: 'one', ...practice.workOf() }]
  await practice.call('debitBatch', { body: { debits } })
  const params = { grant: grant.id }
  await practice.call('refundPurchase', { params, body: { credits: 5, reason } })
  await practice.call('voidGrant', { params, body: { reason } })
  const trialEndsAt = practice.after(DAY)
  await practice.call('subscribe', { body: { plan: low, trialEndsAt } })
  await practice.call('changePlan', { body: { plan: high } })
  await practice.call('cancel', { body: { when: 'period_end' } })
  await practice.call('resume')
  await practice.call('endTrial')
  const invoice = { invoice: 'in_1', billingReason: 'subscription_cycle', paid: true }
  await practice.call('renew', { body: { ...invoice, invoicedAt: practice.after(0) } })
  const span = { from: practice.after(0), to: practice.after(DAY) }
  const query = { feature: practice.feature.code, quantity: 1 }
  await practice.call('canStart', { query })
  await practice.call('readAccount')
  await practice.grants()
  await practice.subscription()
  await practice.call('readBalanceAt', { query: { at: span.from } })
  await practice.call('readBalanceChanges', { query: { since: span.from } })
  await practice.call('readStatement', { query: span })
  await practice.call('readUsage', { query: { by: 'day', groupBy: 'member', ...span } })
  await practice.call('readForecast')
  await practice.entries()
  await practice.refused('not_found', 'readReservation', { params: { reservation: 'none' } })
  await withEvents(practice, {}, async (events) => {
    await events.next()
  })
}

const isOfTill = (name: string): boolean => BUYING.some((route) => route === name)
const isOfClock = (name: string): boolean => routes[name as RouteName].path === routes.setClock.path

/**
 * CSV is text, and is looked at where entries are. Cards, invoices and money to give back are there
 * when somebody has paid, alerts when credits run low, and charges to recover when a card was
 * declined: nobody does that here.
 */
const apart: readonly RouteName[] = [
  'exportEntries',
  'exportRechargeEvents',
  'dismissAlert',
  'returnPurchase',
  'addPaymentMethod',
  'usePaymentMethod',
  'removePaymentMethod',
  'readInvoice',
  'readInvoicePdf',
  'readRecovery',
  'followRecovery',
  'readCreditNotePdf',
]
const named = (Object.keys(routes) as RouteName[]).filter((name) => !apart.includes(name))

const formOf =
  (name: RouteName | 'problems'): Check['run'] =>
  (backend) => {
    if (name !== 'problems' && isOfClock(name)) backend.clock.require()
    const { count, first } = backend.answers.of(name)
    if (first) throw new Broken(first.what, first.exchange)
    if (count === 0) throw new Skipped(isOfTill(name) ? NEEDS_TILL : 'no answer of it was seen')
    return Promise.resolve()
  }

/** The last part: what it looks at are the answers to all checks before. */
export const answers = part('answers', 'the forms of all answers', {
  'every route answers what it is asked in the ordinary course of things': callEach,
  'the clock of tests says what it takes for now': async (backend) => {
    backend.clock.require()
    const practice = await backend.open()
    await practice.call('setClock', { body: { advanceMs: 1 } })
    await practice.call('readClock')
  },
  'every refusal is a problem of RFC 9457, with the status of its code': formOf('problems'),
  ...Object.fromEntries(
    named.map((name) => [`what ${name} answers is exactly what the contract says`, formOf(name)]),
  ),
})
