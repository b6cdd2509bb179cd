import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Purchase } from '@virtual-practice/credits/contract'
import { type Paid, usePaidPurchases, work } from '../support/paid-purchase.js'
import { sendToWebhook } from '../support/stripe-events.js'

const { chargeOf, double, grantsOf, paid, server, violations } = await usePaidPurchases()
const { control } = double

const CREDITS = 120
const TOTAL = 1_190

type Step =
  | { readonly kind: 'dashboard'; readonly amount: number }
  | { readonly kind: 'order'; readonly credits: number }
  | { readonly kind: 'use'; readonly credits: number }
  | { readonly kind: 'dispute' | 'won' | 'lost' | 'fail' }
  /** One of the events so far, again or for the first time: older ones may come after newer ones. */
  | { readonly kind: 'tell'; readonly which: number }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('dashboard' as const),
      amount: fc.integer({ min: 1, max: 600 }),
    }),
    fc.record({ kind: fc.constant('order' as const), credits: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ kind: fc.constant('use' as const), credits: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ kind: fc.constantFrom('dispute', 'won', 'lost', 'fail') }),
    fc.record({ kind: fc.constant('tell' as const), which: fc.nat({ max: 30 }) }),
  ),
  { minLength: 2, maxLength: 12 },
)

/** What cannot be done just then is not done: Stripe or the backend says no, and nothing follows. */
async function take(step: Step, bought: Paid): Promise<void> {
  const charge = chargeOf(bought)
  const { practice, purchase } = bought
  const ofIt = [...control.state.disputes.values()].filter((one) => one.charge === charge)
  const open = ofIt.find(({ status }) => status === 'needs_response')
  switch (step.kind) {
    case 'dashboard': {
      const left = TOTAL - control.state.charges.get(charge)!.amount_refunded
      if (!ofIt.some(({ status }) => status !== 'won') && left >= step.amount)
        control.refund(charge, step.amount)
      return
    }
    case 'order': {
      const body = { credits: step.credits, reason: 'test' }
      const response = await practice.send('returnPurchase', {
        params: { purchase: purchase.id },
        body,
      })
      expect([200, 409, 422]).toContain(response.status)
      return
    }
    case 'use': {
      const { monthly, purchased } = await practice.balance()
      if (purchased >= step.credits) await practice.debit(work(monthly + step.credits))
      return
    }
    case 'dispute':
      if (ofIt.length === 0 && !control.state.charges.get(charge)!.refunded)
        control.openDispute(charge)
      return
    case 'fail': {
      const refund = [...control.state.refunds.values()].find(
        (one) => one.charge === charge && one.status === 'succeeded',
      )
      if (refund) control.failRefund(refund.id)
      return
    }
    case 'tell': {
      const told = eventsOf(bought)
      if (told.length > 0) await tell(told[step.which % told.length])
      return
    }
    default:
      if (open) control.closeDispute(open.id, step.kind)
  }
}

const eventsOf = ({ intent }: Paid) =>
  [...control.state.events.values()].filter(
    ({ data: { object } }) => 'payment_intent' in object && object.payment_intent === intent,
  )

async function tell(event: unknown): Promise<void> {
  expect((await sendToWebhook(server.url, event)).status).toBe(200)
}

/** What the double's books say is gone of a payment. */
function goneOf(bought: Paid) {
  const charge = chargeOf(bought)
  const { refunds, disputes } = control.books()
  const sum = (all: readonly { amount: number }[]): number =>
    all.reduce((total, { amount }) => total + amount, 0)
  const refunded = sum(refunds.filter((one) => one.charge === charge && one.status !== 'failed'))
  const disputed = sum(disputes.filter((one) => one.charge === charge && one.status !== 'won'))
  return { refunded, gone: Math.min(TOTAL, refunded + disputed) }
}

it('ends as the books of the provider say, whatever happened and in whatever order it was told', async () => {
  const property = fc.asyncProperty(
    steps,
    fc.array(fc.nat({ max: 1_000 }), { minLength: 40, maxLength: 40 }),
    async (script, order) => {
      const bought = await paid()
      for (const step of script) await take(step, bought)
      const shuffled = eventsOf(bought)
        .map((event, n) => ({ event, place: order[n % order.length]! }))
        .sort((a, b) => a.place - b.place)
      for (const { event } of shuffled) await tell(event)

      const { refunded, gone } = goneOf(bought)
      const taken = Math.floor((CREDITS * gone * 2 + TOTAL) / (2 * TOTAL))
      const grants = await grantsOf(bought)
      const params = { purchase: bought.purchase.id }
      const { body } = await bought.practice.call<Purchase>('readPurchase', { params })
      expect(body.refunded).toBe(refunded)
      expect(body.refunds.filter(({ state }) => state === 'pending')).toEqual([])
      expect(
        grants.paid.refundedCredits +
          grants.paid.owedCredits +
          grants.bonus.refundedCredits +
          grants.bonus.owedCredits,
      ).toBe(taken)
      expect(await violations(bought)).toEqual([])
    },
  )
  await fc.assert(property, { numRuns: 25 })
}, 240_000)
