import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RechargeRehearsal, Subscription } from '@virtual-practice/credits/contract'
import { REHEARSED } from '../support/recharge-input.js'
import { eventsOf, save, use, useRecharging, VISA, worth } from '../support/recharging.js'
import type { ServerCaller } from '../support/server-caller.js'
import { DAY, HOUR, MONDAY } from '../support/server-instants.js'

const { aPractice, drain, server } = await useRecharging()

const PATIENCE_ms = 120_000
const RUNS = 6

/** What a practice does: each leaves some credits, so that nothing is ever refused. */
type Doing =
  | { readonly kind: 'debit'; readonly share: number }
  | { readonly kind: 'session'; readonly share: number; readonly more: number }
  | { readonly kind: 'wait'; readonly hours: number }
  | { readonly kind: 'renew' }

const share = fc.integer({ min: 1, max: 60 })
const doings: fc.Arbitrary<Doing[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('debit' as const), share }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('session' as const),
        share,
        more: fc.integer({ min: -3, max: 3 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('wait' as const),
        hours: fc.integer({ min: 1, max: 90 }),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'renew' as const }) },
  ),
  { minLength: 8, maxLength: 22 },
)

/** Work as the days without a rule have brought it: that is done again. */
type Done = { readonly at: Date } & (
  | { readonly kind: 'debit'; readonly credits: number }
  | { readonly kind: 'session'; readonly credits: number; readonly used: number }
  | { readonly kind: 'renew' }
)

const rules = fc.record({
  threshold: fc.integer({ min: 20, max: 400 }),
  cap: fc.integer({ min: 1, max: 4 }),
  maxPerPeriod: fc.integer({ min: 1, max: 4 }),
})

let invoices = 0

async function repeat(practice: ServerCaller, done: Done, seen: () => Promise<void>) {
  server.clock.now = done.at
  if (done.kind === 'debit') await use(practice, done.credits)
  else if (done.kind === 'renew')
    await practice.call('renew', {
      body: {
        invoice: `in_${(invoices += 1)}`,
        billingReason: 'subscription_cycle',
        paid: true,
        invoicedAt: done.at.toISOString(),
      },
    })
  else {
    const { id } = await practice.reserve({ quantity: worth(done.credits) })
    await seen()
    await practice.settle({ reservation: id, quantity: worth(done.used) })
  }
  await seen()
}

/** Whether a period has been over for less than a day: of what is left then nobody is afraid. */
async function isRenewing(practice: ServerCaller): Promise<boolean> {
  const { period } = (await practice.call<Subscription>('readSubscription')).body
  const since = Date.parse(period.end)
  const now = server.clock.now!.getTime()
  return since <= now && now < since + DAY
}

/** Lives some days with the rule off, and tells what was done. */
async function lived(practice: ServerCaller, plan: readonly Doing[]): Promise<Done[]> {
  const all: Done[] = []
  for (const doing of plan) {
    const at = server.clock.now!
    const { available } = await practice.balance()
    if (doing.kind === 'wait') {
      server.clock.advance(doing.hours * HOUR)
      continue
    }
    const credits = doing.kind === 'renew' ? 0 : Math.floor((available * doing.share) / 100)
    const isTooLittle = credits < 4 || available - credits < 4
    if (doing.kind !== 'renew' && isTooLittle) continue
    const done: Done =
      doing.kind === 'renew'
        ? { kind: 'renew', at }
        : doing.kind === 'debit'
          ? { kind: 'debit', credits, at }
          : { kind: 'session', credits, used: credits + doing.more, at }
    await repeat(practice, done, () => Promise.resolve())
    all.push(done)
  }
  return all
}

it(
  'foretells exactly what the rule does when the same days are lived with it',
  async () => {
    await fc.assert(
      fc.asyncProperty(doings, rules, async (plan, { threshold, cap, maxPerPeriod }) => {
        const rule = { ...REHEARSED, threshold, capPerPeriod: cap * 1_190, maxPerPeriod }
        server.clock.now = MONDAY
        const without = await aPractice(VISA)
        server.clock.advance(2 * HOUR)
        const done = await lived(without, plan)
        // From an hour after the account was opened.
        const days = Math.ceil((server.clock.now.getTime() - MONDAY.getTime()) / DAY)
        const end = new Date(MONDAY.getTime() + days * DAY + HOUR)
        server.clock.now = end
        const query = { ...rule, days }
        const foretold = (await without.call<RechargeRehearsal>('rehearseRecharge', { query })).body

        server.clock.now = MONDAY
        const practice = await aPractice(VISA)
        await save(practice, rule)
        let lowest = Infinity
        const seen = async (): Promise<void> => {
          lowest = Math.min(lowest, (await practice.balance()).available)
          await drain()
        }
        for (const one of done) {
          server.clock.now = one.at
          if (one.kind !== 'renew' || !(await isRenewing(practice))) await seen()
          await repeat(practice, one, seen)
        }
        server.clock.now = end
        await seen()

        const decided = (await eventsOf(practice, 'decided')).reverse()
        const charged = decided.filter(({ verdict }) => verdict === 'charge')
        expect(foretold.charges).toEqual(
          charged.map(({ at, trigger, available, total }) => ({
            ...{ at, trigger, available, total },
            credits: 100,
          })),
        )
        expect(foretold.spent).toBe(charged.length * 1_190)
        expect(foretold.lowest.with.available).toBe(lowest)
        const held = decided.filter(({ verdict }) => verdict !== 'charge')
        const counts = Object.fromEntries(
          foretold.held.map(({ verdict, count }) => [verdict, count]),
        )
        expect(counts).toEqual(
          Object.fromEntries(
            held.map(({ verdict }) => [
              verdict,
              held.filter((it) => it.verdict === verdict).length,
            ]),
          ),
        )
      }),
      { numRuns: RUNS },
    )
  },
  PATIENCE_ms,
)
