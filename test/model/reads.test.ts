import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { live, openedAccount } from './history.js'
import { figuresOf } from './ledger.js'
import { histories } from './operations.js'
import { DAY, HOUR, MINUTE, Practice, workOf } from './practice.js'
import { balanceAt, statement, usage } from './reads.js'
import { advance } from './time.js'
import { iso } from './wire.js'

const ended = (steps: Parameters<typeof live>[0]) => live(steps).at(-1)?.after ?? openedAccount()

describe('the balance as it was', () => {
  it('is what a replay up to then comes to, with held and debt', () => {
    fc.assert(
      fc.property(histories, fc.nat(1_000), (steps, share) => {
        const happened = live(steps)
        const last = happened.at(-1)?.after ?? openedAccount()
        const { openedAt, clock } = last
        const at = openedAt + Math.floor(((clock - openedAt) * share) / 1_000)
        const until = happened.filter(({ after }) => after.clock <= at).at(-1)?.after
        const replayed = advance(until ?? openedAccount(), at)
        expect(balanceAt(last, at)).toMatchObject(figuresOf(replayed))
      }),
    )
  })

  it('has at a boundary what the boundary left', () => {
    const practice = new Practice()
    const [start, end] = [practice.now, practice.now + HOUR]
    practice.grant(30, { source: 'promotional', expiresAt: iso(end) })
    practice.reserve(10, 2 * HOUR)
    practice.wait(DAY)
    expect(balanceAt(practice.account, start - 1)).toMatchObject({ version: 0, available: 0 })
    expect(balanceAt(practice.account, end - 1)).toMatchObject({ available: 20, held: 10 })
    expect(balanceAt(practice.account, end)).toMatchObject({ available: 0, held: 10 })
    expect(balanceAt(practice.account, end + HOUR)).toMatchObject({ available: 0, held: 0 })
  })
})

describe('a statement', () => {
  it('tells what came, what was used and what was lost, over a half-open stretch', () => {
    const practice = new Practice()
    const from = practice.now
    practice.grant(50, { source: 'promotional', expiresAt: practice.in(HOUR) })
    const bought = practice.grant(100)
    const used = practice.debit(60)
    practice.refund(used, 15)
    practice.does('refundPurchase', { credits: 40, reason: 'test' }, bought)
    practice.wait(HOUR)
    practice.does('voidGrant', { reason: 'test' }, bought)
    practice.wait(1)
    practice.grant(7)
    expect(statement(practice.account.entries, from, practice.now)).toEqual({
      opening: 0,
      granted: 50,
      bought: 100,
      used: 45,
      // 5 that came back to the promotion and ended with it, and 60 of the purchase voided.
      expired: 65,
      voided: 60,
      refunded: 40,
      closing: 0,
    })
  })
})

describe('usage', () => {
  it('is counted by the days of the zone', () => {
    const practice = new Practice('2026-03-28T22:59:00.000Z', 'Europe/Paris')
    const { now: from } = practice
    practice.grant(100)
    practice.debit(1)
    practice.wait(MINUTE)
    // Midnight in Paris; that day is an hour short, because the clocks go forward.
    const refunded = practice.debit(2)
    practice.wait(22 * HOUR)
    practice.does('debit', { ...workOf(3), feature: 'ai-transcribe', member: 'dr-okafor' })
    practice.refund(refunded, 1)
    practice.wait(HOUR)
    practice.debit(4)
    const query = { from, to: practice.now + 1, timeZone: 'Europe/Paris' } as const
    const { entries } = practice.account
    expect(usage(entries, { ...query, by: 'day', groupBy: 'none' })).toMatchObject([
      { credits: 1, refunded: 0, operations: 1 },
      {
        start: Date.parse('2026-03-28T23:00:00.000Z'),
        end: Date.parse('2026-03-29T22:00:00.000Z'),
        credits: 6,
        refunded: 1,
        operations: 2,
      },
      { credits: 4, refunded: 0, operations: 1 },
    ])
    expect(usage(entries, { ...query, by: 'month', groupBy: 'feature' })).toMatchObject([
      { feature: 'ai-scribe', credits: 7, refunded: 1, operations: 3 },
      { feature: 'ai-transcribe', credits: 4, refunded: 0, operations: 1 },
    ])
    expect(
      usage(entries, { ...query, by: 'week', groupBy: 'member', member: 'dr-okafor' }),
    ).toMatchObject([{ start: Date.parse('2026-03-22T23:00:00.000Z'), credits: 4 }])
  })

  it('adds up to the same in whatever stretches and groups', () => {
    const zones = fc.constantFrom('UTC', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu')
    fc.assert(
      fc.property(histories, zones, (steps, timeZone) => {
        const { entries, openedAt: from, clock } = ended(steps)
        const { used } = statement(entries, from, clock + 1)
        for (const by of ['hour', 'day', 'week', 'month'] as const)
          for (const groupBy of ['feature', 'member', 'none'] as const) {
            const rows = usage(entries, { by, groupBy, from, to: clock + 1, timeZone })
            const sum = rows.reduce((total, row) => total + row.credits - row.refunded, 0)
            expect(sum).toBe(used)
            expect(rows.every(({ start, end }) => start < end)).toBe(true)
          }
      }),
    )
  })
})
