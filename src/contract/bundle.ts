import * as z from 'zod/mini'
import { Money } from './money.js'
import { Code, Credits, Currency, Reference, Whole } from './scalars.js'

/** Credits for sale, at the price of the account's currency without tax. */
export const Bundle = z.object({
  code: Code,
  name: z.string().check(z.minLength(1)),
  credits: Credits,
  /** Promotional credits on top. They never expire, and are drawn after the paid ones. */
  bonusCredits: Whole,
  /** Of one, without tax. */
  price: Money,
  quantityMin: z.int().check(z.positive()),
  quantityMax: z.int().check(z.positive()),
})
export type Bundle = z.output<typeof Bundle>

/** Why this account cannot buy now. */
export const BuyingBlocked = z.enum([
  'no_subscription',
  'past_due',
  'canceled',
  'billing_details_required',
  'payments_unavailable',
])
export type BuyingBlocked = z.output<typeof BuyingBlocked>

export const CardBrand = z.enum([
  'visa',
  'mastercard',
  'amex',
  'discover',
  'diners',
  'jcb',
  'unionpay',
  'unknown',
])
export type CardBrand = z.output<typeof CardBrand>

/** What is for sale to an account, and what has to be said before it pays. */
export const Bundles = z.object({
  currency: Currency,
  /** Those that have a price in the account's currency. */
  bundles: z.array(Bundle),
  /** Null when the account may buy. Whether this member may is in his token. */
  blocked: z.nullable(BuyingBlocked),
  /** Which cards are taken. */
  cardBrands: z.array(CardBrand),
  /** Where to ask about a refund. Null when the operator names no place. */
  supportUrl: z.nullable(z.string()),
  /** For Stripe.js. Null where there is no till. */
  publishableKey: z.nullable(z.string()),
  /** What this member has paid for last, by hand. Null before the first. */
  lastPurchase: z.nullable(Reference),
})
export type Bundles = z.output<typeof Bundles>
