// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { Bundles } from '../contract/bundle.js'
import type { PaymentMethods } from '../contract/payment-method.js'
import type { Purchase, PurchaseResult, Purchases, Quote } from '../contract/purchase.js'
import { isInstant } from '../contract/invariants.js'
import { between } from './between.js'
import { isBoolean, orNull, record } from './check.js'

const currency = /^[A-Z]{3}$/
const code = /^[a-z][a-z0-9-]{0,62}$/
const credits = between(1, 1000000000)
const whole = 0
const money = between(0, 99999999)
const bundle = {
  code,
  name: /[^]/,
  credits,
  bonusCredits: whole,
  price: money,
  quantityMin: 1,
  quantityMax: 1,
}
const buyingBlocked =
  /^(no_subscription|past_due|canceled|billing_details_required|payments_unavailable)$/
const cardBrand = /^(visa|mastercard|amex|discover|diners|jcb|unionpay|unknown)$/
const reference = /^[\w-]{1,64}$/
export const isBundles = record<Bundles>({
  currency,
  bundles: [bundle],
  blocked: orNull(buyingBlocked),
  cardBrands: [cardBrand],
  supportUrl: orNull(/(?:)/),
  publishableKey: orNull(/(?:)/),
  lastPurchase: orNull(reference),
})
const paymentMethod = {
  id: reference,
  brand: cardBrand,
  last4: /^\d{4}$/,
  expMonth: between(1, 12),
  expYear: between(2000, 9999),
  expiry: /^(ok|soon|expired)$/,
  use: /^(default|backup|none)$/,
  addedAt: isInstant,
}
export const isPaymentMethods = record<PaymentMethods>({ paymentMethods: [paymentMethod] })
const purchaseState = /^(preparing|open|requires_action|processing|succeeded|canceled)$/
const country = /^[A-Z]{2}$/
const tax = { country, name: /[^]/, basisPoints: between(1, 10000), amount: money }
const card = { brand: cardBrand, last4: /^\d{4}$/ }
const purchaseRefund = {
  id: reference,
  state: /^(pending|succeeded|failed)$/,
  credits,
  amount: money,
  reason: reference,
  actor: reference,
  createdAt: isInstant,
  endedAt: orNull(isInstant),
}
export const isPurchase = record<Purchase>({
  id: reference,
  state: purchaseState,
  member: reference,
  recharge: isBoolean,
  bundle: code,
  quantity: between(1, 1000),
  credits,
  bonusCredits: whole,
  currency,
  price: money,
  tax: orNull(tax),
  total: money,
  createdAt: isInstant,
  expiresAt: isInstant,
  paidAt: orNull(isInstant),
  canceledAt: orNull(isInstant),
  cancelReason: orNull(/^(requested|expired|failed)$/),
  declineCode: orNull(reference),
  card: orNull(card),
  grant: orNull(reference),
  bonusGrant: orNull(reference),
  invoice: orNull(reference),
  refunded: money,
  refunds: [purchaseRefund],
  dispute: orNull(/^(open|won|lost)$/),
})
export const isPurchaseResult = record<PurchaseResult>({
  purchase: isPurchase,
  clientSecret: orNull(/(?:)/),
  checkoutUrl: orNull(/(?:)/),
})
const cursor = /^[\w-]{1,200}$/
export const isPurchases = record<Purchases>({
  purchases: [isPurchase],
  nextCursor: orNull(cursor),
})
export const isQuote = record<Quote>({
  bundle: code,
  quantity: between(1, 1000),
  credits,
  bonusCredits: whole,
  currency,
  price: money,
  tax: orNull(tax),
  total: money,
})
