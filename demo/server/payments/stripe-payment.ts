import type Stripe from 'stripe'
import { brandOf, cardIn, idOf } from './stripe-card.js'
import { instantOf } from './stripe-instant.js'
import { ACCOUNT, PURCHASE, referenceIn } from './stripe-metadata.js'
import type { Charge, MoneyBack, Payment } from './till.js'

/** What each status is here. One that only has to be confirmed waits for the person, too. */
const STATES = new Map<Stripe.PaymentIntent.Status, Payment['state']>([
  ['requires_payment_method', 'open'],
  ['requires_confirmation', 'open'],
  ['requires_action', 'requires_action'],
  ['requires_capture', 'processing'],
  ['processing', 'processing'],
  ['succeeded', 'succeeded'],
  ['canceled', 'canceled'],
])

/** What a cancellation is called there. */
export const reasonAtStripe = {
  requested: 'requested_by_customer',
  expired: 'abandoned',
} as const

/** Any other reason is Stripe's own. */
function cancelReasonOf(intent: Stripe.PaymentIntent): Payment['cancelReason'] {
  if (intent.status !== 'canceled') return null
  const { cancellation_reason: said } = intent
  if (said === reasonAtStripe.requested) return 'requested'
  return said === reasonAtStripe.expired ? 'expired' : 'failed'
}

/** A payment in plain terms. Its charge and its card have to be in it, and not only named. */
export function paymentOf(intent: Stripe.PaymentIntent): Payment {
  const state = STATES.get(intent.status)
  if (!state) throw new Error(`Stripe has a status that is not known here: ${intent.status}`)
  const { latest_charge: charge, last_payment_error: error } = intent
  if (typeof charge === 'string') throw new Error('The latest charge was not expanded.')
  return {
    id: intent.id,
    account: referenceIn(intent.metadata, ACCOUNT),
    purchase: referenceIn(intent.metadata, PURCHASE),
    state,
    total: intent.amount,
    currency: intent.currency.toUpperCase(),
    clientSecret: intent.client_secret,
    declineCode: error?.decline_code ?? error?.code ?? null,
    cancelReason: cancelReasonOf(intent),
    charge: charge ? chargeOf(charge) : null,
    keptCard: keptCardOf(intent),
  }
}

/** Whether it is kept is what the card says: whose file it is on. */
function keptCardOf(intent: Stripe.PaymentIntent): Payment['keptCard'] {
  const card = cardIn(intent.payment_method)
  const isKept = card !== null && card.customer !== null && card.customer === idOf(intent.customer)
  return intent.status === 'succeeded' && isKept ? card : null
}

function chargeOf(charge: Stripe.Charge): Charge {
  return {
    id: charge.id,
    madeAt: instantOf(charge.created),
    card: cardOf(charge.payment_method_details?.card),
    moneyBack: charge.amount_refunded === 0 && !charge.disputed ? NOTHING_BACK : null,
  }
}

/** What the charge itself can tell. More has to be asked. */
const NOTHING_BACK: MoneyBack = {
  ...{ refunded: 0, disputed: 0, lost: 0, dispute: null, returns: [] },
}

/** Null for what is paid in another way than by card. */
function cardOf(card: Stripe.Charge.PaymentMethodDetails.Card | undefined): Charge['card'] {
  const last4 = card?.last4
  if (!card || last4 == null) return null
  return { brand: brandOf(card.brand), last4 }
}
