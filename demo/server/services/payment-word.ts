import type { ToldPayment } from '../ledger/purchases.js'
import type { Checkout, Payment } from '../payments/till.js'

/** What the provider has said of a purchase, and how a page pays what is left to pay. */
export interface PaymentWord {
  readonly told: ToldPayment
  readonly clientSecret: string | null
  readonly checkoutUrl: string | null
}

/** Of a payment on a page of ours. */
export function wordOfPayment(payment: Payment): PaymentWord {
  const { id, state, total, currency, declineCode, cancelReason, charge, keptCard } = payment
  return {
    told: {
      id,
      checkout: null,
      state,
      total,
      currency,
      declineCode,
      cancelReason,
      charge,
      keptCard,
    },
    clientSecret: payment.clientSecret,
    checkoutUrl: null,
  }
}

/**
 * Of a payment on the provider's own page. What the bank asks there is asked there, so that the
 * purchase just waits for the person. A page on which money was to come, and did not, is over.
 */
export function wordOfCheckout(checkout: Checkout): PaymentWord {
  const { id, url, total, currency, payment } = checkout
  const state = stateOf(checkout)
  return {
    told: {
      id: payment?.id ?? null,
      checkout: id,
      state,
      total,
      currency,
      declineCode: payment?.declineCode ?? null,
      cancelReason: state === 'canceled' && checkout.state === 'complete' ? 'failed' : null,
      charge: payment?.charge ?? null,
      keptCard: payment?.keptCard ?? null,
    },
    clientSecret: null,
    checkoutUrl: url,
  }
}

function stateOf({ state, payment }: Checkout): ToldPayment['state'] {
  if (payment?.state === 'succeeded' || payment?.state === 'processing') return payment.state
  return state === 'open' ? 'open' : 'canceled'
}
