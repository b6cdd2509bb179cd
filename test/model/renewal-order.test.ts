import fc from 'fast-check'
import { expect, it } from 'vitest'
import { apply } from './apply.js'
import { figuresOf } from './ledger.js'
import type { Bodies } from './operation.js'
import { DAY, subscribed, type Practice } from './practice.js'
import { toldSubscription } from './subscription.js'
import { iso } from './wire.js'

/** What became of an invoice. All that is told of one agrees on when and why it was made. */
const event = fc
  .record({ invoice: fc.nat(5), paid: fc.boolean() })
  .map(({ invoice, paid }): Bodies['renew'] => ({
    invoice: `in-${invoice}`,
    billingReason: invoice % 3 === 2 ? 'manual' : 'subscription_cycle',
    paid,
    invoicedAt: iso(Date.UTC(2026, 1, 1 + Math.floor(invoice / 2))),
  }))

/** Some events, and the same in another order with some of them told again. */
const tellings = fc
  .uniqueArray(event, {
    minLength: 1,
    maxLength: 10,
    selector: ({ invoice, paid }) => `${invoice} ${paid}`,
  })
  .chain((events) =>
    fc.tuple(
      fc.constant(events),
      fc.shuffledSubarray(events, { minLength: events.length }),
      fc.array(fc.constantFrom(...events), { maxLength: events.length }),
    ),
  )

function tell(practice: Practice, events: readonly Bodies['renew'][]) {
  let { account } = practice
  events.forEach((body, n) => {
    account = apply(account, { kind: 'renew', key: `e${n}`, body }, account.clock).account
  })
  const grants = account.grants.map(({ credits, periodStart }) => ({ credits, periodStart }))
  return { subscription: toldSubscription(account), figures: figuresOf(account), grants }
}

const begun = (waited_ms: number, trial: boolean, pendingPlan: boolean): Practice => {
  const practice = subscribed('clinic', '2026-01-31T09:00:00.000Z')
  if (trial) {
    practice.does('cancel', { when: 'now' })
    practice.wait(1)
    practice.does('subscribe', { plan: 'clinic', trialEndsAt: practice.in(14 * DAY) })
  }
  if (pendingPlan) practice.does('changePlan', { plan: 'starter' })
  practice.wait(waited_ms)
  return practice
}

it('rule 6: invoices in any order, told any number of times, end in the same state', () => {
  const waited = fc.constantFrom(0, 14 * DAY, 28 * DAY - 1, 28 * DAY, 100 * DAY)
  fc.assert(
    fc.property(tellings, waited, fc.boolean(), fc.boolean(), (telling, ...past) => {
      const [events, shuffled, again] = telling
      const practice = begun(...past)
      expect(tell(practice, [...shuffled, ...again])).toEqual(tell(practice, events))
    }),
    { numRuns: 300 },
  )
})
