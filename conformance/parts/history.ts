import type { Balance } from '@virtual-practice/credits/contract'
import type { Backend } from '../backend.js'
import { part } from '../check.js'
import { DAY, HOUR } from '../durations.js'
import type { Practice } from '../practice.js'
import { sees } from '../sees.js'

const reason = 'test'

const figuresOf = ({ available, monthly, purchased, held, debt }: Balance) => ({
  available,
  monthly,
  purchased,
  held,
  debt,
})

/** A morning: monthly and bought credits, work, a reservation, a release, use and money given back. */
async function aMorning(backend: Backend, practice: Practice): Promise<Balance[]> {
  const seen: Balance[] = []
  const then = async () => {
    seen.push(await practice.balance())
    await backend.clock.pass(20)
  }
  await practice.monthly(20, 30 * DAY)
  await then()
  const bought = await practice.grant({ credits: 100 })
  await then()
  const { operation } = await practice.debit({ credits: 25 })
  await then()
  const open = await practice.reserve({ credits: 8 })
  await then()
  await practice.settle(open, practice.work(6))
  await practice.reserve({ credits: 3 })
  await then()
  await practice.call('refundUsage', { params: { operation }, body: { credits: 4, reason } })
  await then()
  const asked = { params: { grant: bought.id }, body: { credits: 30, reason } }
  await practice.call('refundPurchase', asked)
  const { id } = await practice.grant({ credits: 2, source: 'promotional' })
  await practice.call('voidGrant', { params: { grant: id }, body: { reason } })
  await then()
  return seen
}

export const history = part('history', '12, what was', {
  'the balance at an instant is what it was then, that instant included': async (backend) => {
    const practice = await backend.open()
    const seen = await aMorning(backend, practice)
    for (const balance of seen) {
      const at = balance.asOf
      const { body } = await practice.call('readBalanceAt', { query: { at } })
      sees(body, { ...figuresOf(balance), at, version: balance.version })
    }
  },
  'the version grows with every change, and with nothing else': async (backend) => {
    const practice = await backend.open()
    const versions = (await aMorning(backend, practice)).map(({ version }) => version)
    sees(
      versions,
      [...new Set(versions)].sort((a, b) => a - b),
      'the versions of the morning',
    )
    const { version } = await practice.balance()
    sees(await practice.balance(), { version })
    await practice.refused('insufficient_credits', 'debit', {
      body: practice.workOf({ credits: 200 }),
    })
    sees(await practice.balance(), { version })
  },
  'the statement tells what became of the credits, and adds up': async (backend) => {
    const practice = await backend.open()
    await aMorning(backend, practice)
    const query = { from: practice.after(0), to: practice.after(HOUR) }
    const { body } = await practice.call('readStatement', { query })
    const moved = { granted: 22, bought: 100, used: 27, expired: 0, voided: 2, refunded: 30 }
    sees(body, { opening: 0, ...moved, closing: 63, timeZone: 'UTC', ...query })
  },
  'a statement goes on where the one before has ended': async (backend) => {
    const practice = await backend.open()
    const seen = await aMorning(backend, practice)
    // The reservation that is open does not belong to the ledger, which holds what is settled.
    const middle = seen[2]!
    const read = async (from: string, to: string) =>
      (await practice.call('readStatement', { query: { from, to } })).body
    // Before the instant at which it ends: so one that ends a millisecond later holds it.
    const to = new Date(Date.parse(middle.asOf) + 1).toISOString()
    const settled = middle.available + middle.held
    sees(await read(practice.after(0), to), { closing: settled, used: 25 })
    const rest = await read(to, practice.after(HOUR))
    sees(rest, { opening: settled, closing: 63, bought: 0, used: 2, refunded: 30, voided: 2 })
  },
  'without instants the statement is of the present period': async (backend) => {
    const practice = await backend.subscribed('low')
    const { period, monthly } = await practice.balance()
    const { body } = await practice.call('readStatement')
    sees(body, { from: period!.start, to: period!.end, granted: monthly, closing: monthly })
  },
  'a statement may be of the period before the present one': async (backend) => {
    const practice = await backend.subscribed('low')
    const { period } = await practice.balance()
    const { body } = await practice.call('readStatement', { query: { period: 'previous' } })
    sees(body, { to: period!.start, granted: 0, closing: 0 })
    sees(body.from < body.to, true, 'that it begins before it ends')
  },
  'the changes since an instant add up to what is available now': async (backend) => {
    const practice = await backend.open()
    const seen = await aMorning(backend, practice)
    for (const { asOf: since, available: opening } of seen) {
      const { body } = await practice.call('readBalanceChanges', { query: { since } })
      const sum = body.changes.reduce((all, { credits }) => all + credits, opening)
      sees(body, { since, opening, closing: 60 })
      sees(sum, 60, 'opening and all changes')
    }
  },
  'the changes name their causes': async (backend) => {
    const practice = await backend.open()
    const { asOf: since } = await practice.balance()
    await backend.clock.pass(20)
    await practice.monthly(20, 30 * DAY)
    await practice.grant({ credits: 100 })
    await practice.debit({ credits: 7 })
    await practice.reserve({ credits: 3 })
    const { body } = await practice.call('readBalanceChanges', { query: { since } })
    const of = (wanted: string) => body.changes.filter(({ cause }) => cause === wanted)
    sees(of('granted'), [{ credits: 20, feature: null }])
    sees(of('bought'), [{ credits: 100, feature: null }])
    sees(of('used'), [{ credits: -7, feature: practice.feature.code }])
    sees(of('held'), [{ credits: -3, feature: null }])
    sees(body.changes.length, 4, 'the number of changes')
  },
  'what time did is told by its cause, at its boundary': async (backend) => {
    backend.clock.require()
    const practice = await backend.open()
    await practice.monthly(20, HOUR)
    await practice.grant({ credits: 5, effectiveAt: practice.after(2 * HOUR) })
    const since = practice.after(0)
    await backend.clock.pass(3 * HOUR)
    const at = async (ms: number) =>
      (await practice.call('readBalanceAt', { query: { at: practice.after(ms) } })).body
    for (const [ms, available] of [
      [HOUR - 1, 20],
      [HOUR, 0],
      [2 * HOUR - 1, 0],
      [2 * HOUR, 5],
    ] as const)
      sees(await at(ms), { available })
    const { body } = await practice.call('readBalanceChanges', { query: { since } })
    sees(body, { opening: 20, closing: 5 })
    const expired = body.changes.filter(({ cause }) => cause === 'expired')
    sees(expired, [{ credits: -20 }])
  },
})
