import { createHash } from 'node:crypto'
import type Stripe from 'stripe'
import { brandOf, fundingOf } from '../cards.js'

export interface CardOnPaper {
  readonly number: string
  readonly expMonth: number
  readonly expYear: number
}

/** The same for each number, at all times and in each process. */
export const fingerprintOf = (number: string): string =>
  createHash('sha256')
    .update(`card ${number}`)
    .digest('base64url')
    .replace(/[-_]/g, 'x')
    .slice(0, 16)

export const cardOf = ({ number, expMonth, expYear }: CardOnPaper): Stripe.PaymentMethod.Card => ({
  brand: brandOf(number),
  checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
  country: 'US',
  display_brand: brandOf(number),
  exp_month: expMonth,
  exp_year: expYear,
  fingerprint: fingerprintOf(number),
  funding: fundingOf(number),
  generated_from: null,
  last4: number.slice(-4),
  networks: { available: [brandOf(number)], preferred: null },
  regulated_status: 'unregulated',
  three_d_secure_usage: { supported: true },
  wallet: null,
})

export const EMPTY_BILLING: Stripe.PaymentMethod.BillingDetails = {
  address: { city: null, country: null, line1: null, line2: null, postal_code: null, state: null },
  email: null,
  name: null,
  phone: null,
  tax_id: null,
}

export const paymentMethod = (
  id: string,
  card: CardOnPaper,
  billing: Stripe.PaymentMethod.BillingDetails,
  created: number,
): Stripe.PaymentMethod => ({
  id,
  object: 'payment_method',
  allow_redisplay: 'unspecified',
  billing_details: billing,
  card: cardOf(card),
  created,
  customer: null,
  customer_account: null,
  livemode: false,
  metadata: {},
  type: 'card',
})
