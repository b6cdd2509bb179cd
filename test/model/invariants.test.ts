import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Account } from './account.js'
import { sumOf } from './draw.js'
import { live, openedAccount, type Happened } from './history.js'
import { figuresOf } from './ledger.js'
import { histories } from './operations.js'
import { statement, sumAt } from './reads.js'

/** After every step of a random history. */
function always(claim: (account: Account, happened: Happened) => void): void {
  fc.assert(
    fc.property(histories, (steps) => {
      for (const happened of live(steps)) claim(happened.after, happened)
    }),
    { numRuns: 200 },
  )
}

it('never has less than nothing, and the parts are the whole', () => {
  always((account) => {
    const { available, monthly, purchased, held, debt } = figuresOf(account)
    for (const figure of [available, monthly, purchased, held, debt])
      expect(figure).toBeGreaterThanOrEqual(0)
    expect(available).toBe(monthly + purchased)
    for (const grant of account.grants) {
      expect(grant.held).toBeGreaterThanOrEqual(0)
      expect(grant.remaining).toBeGreaterThanOrEqual(grant.held)
      expect(grant.remaining).toBeLessThanOrEqual(grant.credits)
      expect(grant.refundedCredits + grant.owedCredits).toBeLessThanOrEqual(grant.credits)
    }
  })
})

it('rule 12: the entries add up to what is left of the grants less the debt', () => {
  always(({ entries, grants, debt, clock }) => {
    const left = grants.reduce((sum, grant) => sum + grant.remaining, 0)
    expect(sumAt(entries, clock)).toBe(left - debt)
    for (const grant of grants) {
      expect(sumOf(entries.filter((entry) => entry.grant === grant.id))).toBe(grant.remaining)
    }
    expect(sumOf(entries.filter((entry) => entry.grant === null)) + debt).toBe(0)
  })
})

it('rule 12: entries are only ever added, in order of time', () => {
  always(({ entries, clock }, { before }) => {
    expect(entries.slice(0, before.entries.length)).toEqual(before.entries)
    const times = entries.map(({ at }) => at)
    expect(times).toEqual([...times].sort((one, other) => one - other))
    expect(times.every((at) => at <= clock)).toBe(true)
  })
})

it('rule 3: what is held is what open reservations have taken, of each grant', () => {
  always(({ reservations, grants }) => {
    const open = reservations.filter(({ state }) => state === 'open')
    for (const { id, held } of grants) {
      const slices = open.flatMap((one) => one.slices).filter(({ grant }) => grant === id)
      expect(sumOf(slices)).toBe(held)
    }
  })
})

it('rule 1: nothing of a grant is free before its start, after its end, or once voided', () => {
  always(({ grants, clock }) => {
    for (const { remaining, held, voidedAt, effectiveAt, expiresAt } of grants) {
      const isOver = voidedAt !== null || effectiveAt > clock || (expiresAt ?? Infinity) <= clock
      if (isOver) expect(remaining - held).toBe(0)
    }
  })
})

it('rule 5: a cancellation leaves no monthly credits and touches no others', () => {
  always((account, { operation, answer, before }) => {
    if (operation?.kind !== 'cancel' || operation.body.when !== 'now') return
    if (!answer || 'refused' in answer || answer.replayed) return
    const { available, purchased } = figuresOf(before)
    expect(figuresOf(account)).toMatchObject({ available: purchased, monthly: 0, purchased })
    expect(available).toBeGreaterThanOrEqual(purchased)
  })
})

it('rule 6: a period has one grant of its own', () => {
  always(({ grants }) => {
    const starts = grants.map(({ periodStart }) => periodStart).filter((start) => start !== null)
    expect(new Set(starts).size).toBe(starts.length)
  })
})

it('rule 9: what was owed and returned is what is in debt or was repaid', () => {
  always(({ usage, repayments, debt }) => {
    const owed = usage.reduce((sum, one) => sum + one.owed - one.owedReturned, 0)
    const repaid = repayments.reduce((sum, one) => sum + one.credits - one.returned, 0)
    expect(owed).toBe(debt + repaid)
  })
})

it('rule 4: a repeated key changes nothing, and a refusal neither', () => {
  always((account, { operation, answer, before }) => {
    if (!operation || !answer || operation.kind === 'debitBatch') return
    const isVain = 'refused' in answer || answer.replayed
    if (isVain) expect(account).toEqual(before)
    else expect(account.version).toBeGreaterThan(before.version)
  })
})

it('rule 1: how often somebody looks makes no difference', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const looked = live(steps).at(-1)?.after ?? openedAccount()
      const never = live(joined(steps)).at(-1)?.after ?? openedAccount()
      expect(never.entries).toEqual(looked.entries)
    }),
  )
})

/** Two waits by so much, one after the other, are one. */
function joined(steps: readonly Parameters<typeof live>[0][number][]) {
  const short: Parameters<typeof live>[0][number][] = []
  for (const step of steps) {
    const last = short.at(-1)
    if (step.kind === 'wait' && last?.kind === 'wait')
      short[short.length - 1] = { kind: 'wait', by_ms: last.by_ms + step.by_ms }
    else short.push(step)
  }
  return short
}

it('rule 12: a statement of any stretch of time adds up', () => {
  fc.assert(
    fc.property(histories, fc.nat(1_000), fc.nat(1_000), (steps, one, other) => {
      const account = live(steps).at(-1)?.after ?? openedAccount()
      const { openedAt, clock, entries } = account
      const at = (share: number) => openedAt + Math.floor(((clock - openedAt + 1) * share) / 1_000)
      const [from, to] = [at(Math.min(one, other)), at(Math.max(one, other))]
      const lines = statement(entries, from, to)
      const { opening, granted, bought, used, expired, refunded, closing } = lines
      expect(opening + granted + bought - used - expired - refunded).toBe(closing)
      expect([opening, closing]).toEqual([sumAt(entries, from - 1), sumAt(entries, to - 1)])
      expect(lines.voided).toBeLessThanOrEqual(expired)
    }),
  )
})
