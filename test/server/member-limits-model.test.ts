import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CanStart } from '@virtual-practice/credits/contract'
import { catalogueFileWith } from '../support/catalogue-file.js'
import { MemberLimitModel, type ModelTerms } from '../support/member-limit-model.js'
import { limitMembers, memberLimits, verdictOf } from '../support/member-limits.js'
import { useTestServer } from '../support/server-backend.js'
import { DAY, HOUR, MINUTE, MONDAY, SECOND } from '../support/server-instants.js'

const TERMS: ModelTerms = { credits: 7, grace: 4 }
const rate = { version: 3, credits: TERMS.credits, per: MINUTE, unit: 'milliseconds' }
const feature = { code: 'ai-scribe', name: 'AI Scribe', rates: [rate], grace: TERMS.grace }

const server = useTestServer({ catalogueFile: catalogueFileWith({ features: [feature] }) })

const MEMBERS = ['dr-lee', 'dr-wu', 'ms-adeyemi'] as const
const member = fc.constantFrom(...MEMBERS)
const quantity = fc.integer({ min: 1, max: 300_000 })
const limit = fc.option(fc.integer({ min: 0, max: 120 }))
const nth = fc.nat(20)

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('grant' as const), credits: fc.integer({ min: 1, max: 400 }) }),
    fc.record({ kind: fc.constant('limit' as const), member, limit, byDefault: limit }),
    fc.record({ kind: fc.constantFrom('debit' as const, 'reserve' as const), member, quantity }),
    fc.record({
      kind: fc.constantFrom(
        'extend' as const,
        'settle' as const,
        'settle' as const,
        'release' as const,
      ),
      nth,
      quantity,
    }),
    fc.record({
      kind: fc.constant('refund' as const),
      nth,
      credits: fc.integer({ min: 1, max: 9 }),
    }),
    fc.record({
      kind: fc.constant('wait' as const),
      by_ms: fc.constantFrom(1, 30 * SECOND, 7 * MINUTE, HOUR, DAY, 12 * DAY, 31 * DAY),
    }),
  ),
  { minLength: 15, maxLength: 40, size: 'max' },
)

type Step = (typeof steps extends fc.Arbitrary<infer S> ? S : never)[number]
type LimitStep = Extract<Step, { kind: 'limit' }>
type RefundStep = Extract<Step, { kind: 'refund' }>
type BeginStep = Exclude<Extract<Step, { member: string }>, LimitStep>
type MoveStep = Extract<Step, { nth: number; quantity: number }>

/** One account, and what the model says of it. */
class Trial {
  readonly practice = server.fresh()
  readonly model = new MemberLimitModel(TERMS)
  readonly #debits: { readonly id: string; readonly member: string }[] = []

  get now(): number {
    return server.clock.now!.getTime()
  }

  async take(step: Step): Promise<void> {
    this.model.moveTo(this.now)
    if (step.kind === 'wait') server.clock.advance(step.by_ms)
    else if (step.kind === 'grant') {
      await this.practice.grant({ credits: step.credits })
      this.model.grant(step.credits)
    } else if (step.kind === 'limit') await this.limit(step)
    else if (step.kind === 'refund') await this.refund(step)
    else if ('member' in step) await this.begin(step)
    else await this.move(step)
    this.model.moveTo(this.now)
  }

  async limit({ member, limit, byDefault }: LimitStep): Promise<void> {
    this.model.limits.set(member, limit)
    this.model.byDefault = byDefault
    await limitMembers(this.practice, Object.fromEntries(this.model.limits), byDefault)
  }

  async begin({ kind, member, quantity }: BeginStep): Promise<void> {
    const expected = this.model.may(member, this.model.cost(quantity), this.now)
    const query = { feature: 'ai-scribe', quantity, member }
    const { body: check } = await this.practice.call<CanStart>('canStart', { query })
    expect(check.reason ?? 'yes').toBe(expected)
    const work = { quantity, member }
    if (kind === 'debit') {
      const [verdict, done] = await verdictOf(this.practice.debit(work))
      expect(verdict).toBe(expected)
      if (!done) return
      this.model.debit(done.operation, member, quantity, this.now)
      this.#debits.push({ id: done.operation, member })
    } else {
      const [verdict, done] = await verdictOf(this.practice.reserve(work))
      expect(verdict).toBe(expected)
      const expiresAt = this.now + HOUR
      if (done) this.model.reserve({ id: done.id, member, quantity, expiresAt })
    }
  }

  async move({ kind, nth, quantity }: MoveStep): Promise<void> {
    const open = this.model.holds.filter((hold) => hold.open)
    const hold = open[nth % Math.max(1, open.length)]
    if (!hold) return
    const reservation = hold.id
    if (kind === 'release') {
      await this.practice.release({ reservation })
      this.model.release(hold)
    } else if (kind === 'settle') {
      const expected = this.model.maySettle(hold, quantity, this.now)
      const [verdict] = await verdictOf(this.practice.settle({ reservation, quantity }))
      expect(verdict).toBe(expected)
      if (verdict === 'yes') this.model.settle(hold, quantity, this.now)
    } else {
      const more = this.model.moreOf(hold, quantity)
      const expected = this.model.may(hold.member, more, this.now)
      const [verdict] = await verdictOf(this.practice.extend({ reservation, quantity }))
      expect(verdict).toBe(expected)
      if (verdict === 'yes') this.model.extend(hold, quantity)
    }
  }

  async refund({ nth, credits }: RefundStep): Promise<void> {
    const one = this.#debits[nth % Math.max(1, this.#debits.length)]
    const most = one ? Math.min(credits, this.model.leftToRefund(one.id)) : 0
    if (!one || most === 0) return
    const body = { reason: 'test', credits: most }
    await this.practice.call('refundUsage', { params: { operation: one.id }, body })
    this.model.refund(one.id, one.member, most, this.now)
  }

  async agree(): Promise<void> {
    const { members } = await memberLimits(this.practice)
    for (const told of members)
      expect(told).toEqual({
        member: told.member,
        limit: this.model.limitOf(told.member),
        used: this.model.usedBy(told.member, this.now),
        held: this.model.heldBy(told.member),
        available: this.model.leftOf(told.member, this.now),
      })
  }
}

it('a member may do exactly what his limit leaves him, whatever is done in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      server.clock.now = MONDAY
      const trial = new Trial()
      await trial.take({ kind: 'grant', credits: 200 })
      for (const step of sequence) {
        await trial.take(step)
        await trial.agree()
      }
      const sql = 'select * from ledger.violations($1)'
      expect(await server.query(sql, [trial.practice.account])).toEqual([])
    }),
    { numRuns: 25 },
  )
}, 120_000)

it('a session’s grace is beyond the limit as beyond the balance, and then it is no debt', async () => {
  server.clock.now = MONDAY
  const practice = server.fresh()
  const credits = (count: number): number => Math.floor((count * MINUTE) / TERMS.credits)
  await practice.grant({ credits: 200 })
  await limitMembers(practice, { 'dr-lee': 20 })
  const { id } = await practice.reserve({ quantity: 2 * MINUTE })
  const request = { params: { reservation: id }, body: { quantity: credits(25) } }
  expect((await practice.refused('settle', request)).code).toBe('member_limit_reached')
  await practice.settle({ reservation: id, quantity: credits(24) })
  expect(await practice.balance()).toMatchObject({ available: 176, debt: 0 })
  expect(await memberLimits(practice)).toMatchObject({
    members: [{ member: 'dr-lee', used: 24, available: 0 }],
  })
})
