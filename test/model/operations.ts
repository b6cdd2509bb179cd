import fc from 'fast-check'
import { CATALOGUE } from './catalogue.js'
import type { Amount, Step, Wait } from './step.js'

/**
 * Histories of one account. The figures are small and near each other, so that grants run out,
 * end while they are held and are taken back, reservations lapse, and keys meet again.
 */

const SECOND = 1_000
const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 86_400_000

/** Often the newest. */
const nth = fc.oneof(fc.constant(0), fc.nat(30))
const feature = fc.constantFrom('ai-scribe', 'ai-scribe', 'ai-transcribe')
const plan = fc.constantFrom(...CATALOGUE.plans.map(({ code }) => code))

/** Mostly some whole credits of AI Scribe, which just fit; now and then more than there is. */
const quantity = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 12 }).map((credits) => credits * 10_000) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 150_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }).map((credits) => credits * 10_000) },
)
const amount: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ quantity }) },
  { weight: 1, arbitrary: fc.record({ leaving: fc.constantFrom(-1, 0, 0, 1, 3) }) },
)
const ttlSeconds = fc.constantFrom(1, 1_800, 3_600, 86_400, 86_400)
const share = fc.constantFrom(1, 30, 50, 99, 100, 100)

const grant = fc.record({
  kind: fc.constant('grant' as const),
  source: fc.constantFrom(
    'monthly',
    'purchased',
    'purchased',
    'recharge',
    'promotional',
    'promotional',
    'adjustment',
    'refund',
  ),
  credits: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10, max: 60 })),
  starts_ms: fc.constantFrom(0, 0, 0, -HOUR, MINUTE, HOUR, 2 * DAY),
  lasts_ms: fc.constantFrom(null, 30 * SECOND, HOUR, 90 * MINUTE, DAY, 5 * DAY),
})
const voidGrant = fc.record({ kind: fc.constant('voidGrant' as const), nth })
const release = fc.record({ kind: fc.constant('release' as const), nth })
const moneyBack = fc.record({ kind: fc.constant('refundPurchase' as const), nth, share })
const refund = fc.record({ kind: fc.constant('refundUsage' as const), nth, share })
const debit = fc.record({ kind: fc.constant('debit' as const), feature, amount })
const debitBatch = fc.record({
  kind: fc.constant('debitBatch' as const),
  debits: fc.array(fc.record({ feature, amount }), { minLength: 1, maxLength: 3 }),
  twice: fc.boolean(),
})
const reserve = fc.record({ kind: fc.constant('reserve' as const), feature, amount, ttlSeconds })
const extend = fc.record({
  kind: fc.constant('extend' as const),
  nth,
  quantity: fc.option(quantity, { freq: 4 }),
  ttlSeconds: fc.constantFrom(0, 60, 3_600, 86_400),
})
const settle = fc.record({
  kind: fc.constant('settle' as const),
  nth,
  share: fc.constantFrom(0, 40, 80, 100, 110, 130, 160, 200, 300),
})
const again = fc.record({ kind: fc.constant('again' as const), nth, changed: fc.boolean() })

const subscribe = fc.record({
  kind: fc.constant('subscribe' as const),
  plan,
  trial_ms: fc.option(fc.constantFrom(1, HOUR, 14 * DAY, 14 * DAY), { freq: 2 }),
  anchored_ms: fc.constantFrom(0, 0, 1, 3 * DAY, 45 * DAY),
})
const renew = fc.record({
  kind: fc.constant('renew' as const),
  nth: fc.option(nth, { freq: 1 }),
  billingReason: fc.constantFrom(
    'subscription_cycle',
    'subscription_cycle',
    'subscription_cycle',
    'subscription_create',
    'manual',
  ),
  paid: fc.constantFrom(true, true, true, false),
})
const cancel = fc.record({
  kind: fc.constant('cancel' as const),
  when: fc.constantFrom('now', 'period_end', 'period_end'),
})
const resume = fc.record({ kind: fc.constant('resume' as const) })
const endTrial = fc.record({ kind: fc.constant('endTrial' as const) })
const changePlan = fc.record({ kind: fc.constant('changePlan' as const), plan })

const weighted = (list: readonly (readonly [number, fc.Arbitrary<Step>])[]) =>
  fc.oneof(...list.map(([weight, arbitrary]) => ({ weight, arbitrary })))

/** What the credits themselves go through. */
export const creditSteps: fc.Arbitrary<Step> = weighted([
  [8, grant],
  [4, debit],
  [1, debitBatch],
  [8, reserve],
  [4, extend],
  [6, settle],
  [2, release],
  [5, refund],
  [2, voidGrant],
  [3, moneyBack],
  [2, again],
])

/** What the plan goes through. */
export const subscriptionSteps: fc.Arbitrary<Step> = weighted([
  [5, subscribe],
  [6, renew],
  [2, cancel],
  [1, resume],
  [6, changePlan],
  [1, endTrial],
])

export const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: creditSteps },
  { weight: 1, arbitrary: subscriptionSteps },
)

/** Half of them end at an instant at which something is due, or a millisecond beside it. */
export const waits: fc.Arbitrary<Wait> = fc.oneof(
  fc.record({
    kind: fc.constant('waitFor' as const),
    nth: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(4)),
    offset_ms: fc.constantFrom(-1 as const, 0 as const, 0 as const, 1 as const),
  }),
  fc.record({
    kind: fc.constant('wait' as const),
    by_ms: fc.constantFrom(1, 29_999, 10 * MINUTE, HOUR, 90 * MINUTE, DAY, 20 * DAY, 40 * DAY),
  }),
)

const moves: fc.Arbitrary<Step | Wait> = fc.oneof(
  { weight: 5, arbitrary: steps },
  { weight: 1, arbitrary: waits },
)

/** One after the other: of about thirty steps, or shrunk to none. */
export const histories: fc.Arbitrary<(Step | Wait)[]> = fc.array(moves, {
  maxLength: 60,
  size: 'large',
})

const stepsAtOnce = fc.oneof({ weight: 6, arbitrary: creditSteps }, steps)

/** Rounds: some steps one after the other, a wait perhaps, then some at once. */
export interface Round {
  readonly before: readonly (Step | Wait)[]
  readonly atOnce: readonly Step[]
}

export const rounds: fc.Arbitrary<Round[]> = fc.array(
  fc.record({
    before: fc.array(moves, { maxLength: 8, size: 'large' }),
    atOnce: fc.array(stepsAtOnce, {
      minLength: 2,
      maxLength: 7,
      size: 'large',
    }),
  }),
  { maxLength: 8, size: 'large' },
)
