import type Stripe from 'stripe'
import { instantOf } from './stripe-instant.js'
import { ACCOUNT, PURCHASE, REFUND, referenceIn } from './stripe-metadata.js'
import type { MoneyBack, Payment, RefundOrder, Return } from './till.js'

/** More than anybody gives back of one payment. */
const MAX = 1_000
const AT_ONCE = 100

/** What Stripe calls a refund whose money did not leave. */
const FAILED = ['failed', 'canceled']

/** Where a dispute stands. Of any other status no money is taken: the bank only asks. */
const DISPUTES: Partial<Record<Stripe.Dispute.Status, NonNullable<MoneyBack['dispute']>>> = {
  needs_response: 'open',
  under_review: 'open',
  won: 'won',
  lost: 'lost',
}

/** Which of several is told: the one that may still change, then the one that cost money. */
const STANDINGS = ['open', 'lost', 'won'] as const

/** The payment with what became of its money, which the charge alone does not say. */
export async function withMoneyBack(stripe: Stripe, payment: Payment): Promise<Payment> {
  const { charge } = payment
  if (payment.state !== 'succeeded' || !charge || charge.moneyBack) return payment
  const of = { payment_intent: payment.id, limit: AT_ONCE }
  const [refunds, disputes] = await Promise.all([
    stripe.refunds.list(of).autoPagingToArray({ limit: MAX }),
    stripe.disputes.list(of).autoPagingToArray({ limit: MAX }),
  ])
  return { ...payment, charge: { ...charge, moneyBack: moneyBackIn(refunds, disputes, payment) } }
}

function moneyBackIn(
  refunds: readonly Stripe.Refund[],
  disputes: readonly Stripe.Dispute[],
  payment: Payment,
): MoneyBack {
  const refunded = refunds.map(refundOf)
  const disputed = disputes.flatMap((each) => {
    const standing = DISPUTES[each.status]
    return standing ? [{ standing, ...disputeOf(each, payment) }] : []
  })
  return {
    refunded: sumOf(refunded.filter(({ stands }) => stands)),
    disputed: sumOf(disputed.filter(({ standing }) => standing !== 'won')),
    lost: sumOf(disputed.filter(({ stands }) => stands)),
    dispute: STANDINGS.find((one) => disputed.some(({ standing }) => standing === one)) ?? null,
    // Stripe lists the newest first, and of one second only its order says which that is.
    returns: [...refunded.reverse(), ...disputed.reverse()].sort((one, other) =>
      one.madeAt < other.madeAt ? -1 : Number(one.madeAt > other.madeAt),
    ),
  }
}

const sumOf = (returns: readonly Return[]): number =>
  returns.reduce((sum, { amount }) => sum + amount, 0)

const refundOf = ({ id, amount, created, metadata, reason, status }: Stripe.Refund): Return => ({
  id,
  cause: 'refund',
  refund: referenceIn(metadata, REFUND),
  amount,
  madeAt: instantOf(created),
  reason,
  stands: status === null || !FAILED.includes(status),
})

/** In another currency than the payment's, the whole of it is at stake. */
const disputeOf = (
  { id, amount, created, currency, reason, status }: Stripe.Dispute,
  payment: Payment,
): Return => ({
  id,
  cause: 'dispute',
  refund: null,
  amount: currency.toUpperCase() === payment.currency ? amount : payment.total,
  madeAt: instantOf(created),
  reason,
  stands: status === 'lost',
})

/** The refund is the key of the request. Stripe keeps it for a day. */
export async function giveBack(stripe: Stripe, order: RefundOrder): Promise<void> {
  await stripe.refunds.create(
    {
      payment_intent: order.payment,
      amount: order.amount,
      reason: 'requested_by_customer',
      metadata: {
        [ACCOUNT]: order.account,
        [PURCHASE]: order.purchase,
        [REFUND]: order.refund,
      },
    },
    { idempotencyKey: `refund.${order.account}.${order.refund}` },
  )
}
