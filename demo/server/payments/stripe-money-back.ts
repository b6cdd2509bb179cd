import type Stripe from 'stripe'
import { ACCOUNT, PURCHASE, REFUND, referenceIn } from './stripe-metadata.js'
import type { MoneyBack, Payment, RefundOrder } from './till.js'

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
  return {
    ...payment,
    charge: { ...charge, moneyBack: { ...refundsIn(refunds), ...disputesIn(disputes, payment) } },
  }
}

function refundsIn(refunds: readonly Stripe.Refund[]): Pick<MoneyBack, 'refunded' | 'refunds'> {
  const standing = refunds.filter(stands)
  return {
    refunded: standing.reduce((sum, { amount }) => sum + amount, 0),
    refunds: refunds.flatMap((each) => {
      const refund = referenceIn(each.metadata, REFUND)
      return refund === null ? [] : [{ id: each.id, refund, stands: stands(each) }]
    }),
  }
}

const stands = ({ status }: Stripe.Refund): boolean => status === null || !FAILED.includes(status)

/** In another currency than the payment's, the whole of it is at stake. */
function disputesIn(
  disputes: readonly Stripe.Dispute[],
  { total, currency }: Payment,
): Pick<MoneyBack, 'disputed' | 'dispute'> {
  const known = disputes.map((each) => ({ ...each, standing: DISPUTES[each.status] }))
  return {
    disputed: known
      .filter(({ standing }) => standing === 'open' || standing === 'lost')
      .reduce(
        (sum, each) => sum + (each.currency.toUpperCase() === currency ? each.amount : total),
        0,
      ),
    dispute: STANDINGS.find((one) => known.some(({ standing }) => standing === one)) ?? null,
  }
}

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
