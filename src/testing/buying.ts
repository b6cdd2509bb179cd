import type { Bundles, BuyingBlocked } from '../contract/bundle.js'
import type { Purchase, PurchaseInput, PurchaseResult, Quote } from '../contract/purchase.js'
import { BUNDLES, TAXES } from './catalogue.js'
import { issueInvoice } from './invoices.js'
import { deposit } from './ledger.js'
import { type BankCard, iso, newId, nowOf, type Practice } from './practice.js'
import { refuse, refuseField } from './refusal.js'

const DAY_MS = 86_400_000

export const PUBLISHABLE_KEY = 'pk_test_fake'

/** What only somebody else can mend comes before what the member can do at once. */
function whyBlocked({ subscription, billing }: Practice): BuyingBlocked | null {
  if (!subscription) return 'no_subscription'
  if (subscription.state === 'past_due' || subscription.state === 'canceled')
    return subscription.state
  return billing.address ? null : 'billing_details_required'
}

const lastPurchaseOf = ({ purchases }: Practice, member: string): string | null =>
  purchases
    .filter((one) => one.member === member && !one.recharge && one.state === 'succeeded')
    .sort((a, b) => (a.paidAt! < b.paidAt! ? 1 : -1))[0]?.id ?? null

export const bundlesFor = (practice: Practice, member: string): Bundles => ({
  currency: practice.account.currency,
  bundles: [...BUNDLES],
  blocked: whyBlocked(practice),
  cardBrands: ['visa', 'mastercard', 'amex'],
  supportUrl: null,
  publishableKey: PUBLISHABLE_KEY,
  lastPurchase: lastPurchaseOf(practice, member),
})

/** What so many cost, with tax. Throws `billing_details_required`, `invalid_request`. */
export function quoteOf({ account, billing }: Practice, code: string, quantity: number): Quote {
  if (!billing.address) refuse('billing_details_required')
  const bundle = BUNDLES.find((one) => one.code === code) ?? refuseField('bundle', 'is not sold')
  const { quantityMin, quantityMax } = bundle
  if (quantity < quantityMin || quantity > quantityMax)
    refuseField('quantity', `is from ${quantityMin} to ${quantityMax}`)
  const { country } = billing.address
  const price = bundle.price * quantity
  const due = TAXES[country]
  const amount = due ? Math.floor((price * due.basisPoints + 5_000) / 10_000) : 0
  return {
    ...{ bundle: code, quantity, credits: bundle.credits * quantity, bonusCredits: 0 },
    ...{ currency: account.currency, price, tax: due ? { country, ...due, amount } : null },
    total: price + amount,
  }
}

/** Throws `price_changed` where a person has seen another one. */
export function requireSeen(quote: Quote, seen: Pick<Quote, 'total' | 'currency'>): void {
  if (quote.total !== seen.total || quote.currency !== seen.currency)
    refuse('price_changed', `It is ${quote.total} in the minor unit of ${quote.currency} now.`)
}

export const isUnfinished = ({ state }: Purchase): boolean =>
  state !== 'succeeded' && state !== 'canceled'

export function newPurchase(
  practice: Practice,
  quote: Quote,
  of: Pick<Purchase, 'member' | 'recharge' | 'state'>,
): Purchase {
  const purchase: Purchase = {
    ...{ id: newId(practice, 'pu'), ...of, ...quote },
    ...{ createdAt: nowOf(practice), expiresAt: iso(practice.now + DAY_MS) },
    ...{ paidAt: null, canceledAt: null, cancelReason: null, declineCode: null, card: null },
    ...{ grant: null, bonusGrant: null, invoice: null, refunded: 0, refunds: [], dispute: null },
  }
  practice.purchases.push(purchase)
  return purchase
}

/**
 * Orders credits at the total that was seen. The same order again is the one that is not finished.
 * Throws `subscription_inactive`, `billing_details_required`, `price_changed`, `purchase_open`,
 * `purchased_meanwhile`, `invalid_request`.
 */
export function order(practice: Practice, input: PurchaseInput, member: string): Purchase {
  if (input.returnUrl !== undefined)
    refuseField('returnUrl', 'is not offered by the fake account: pay in the page')
  if (practice.subscription?.state !== 'active') refuse('subscription_inactive')
  const quote = quoteOf(practice, input.bundle, input.quantity)
  requireSeen(quote, input)
  const open = practice.purchases.find(
    (one) => one.member === member && !one.recharge && isUnfinished(one),
  )
  if (open) {
    const isSame = open.bundle === quote.bundle && open.quantity === quote.quantity
    if (!isSame || open.total !== quote.total)
      refuse('purchase_open', undefined, { purchase: open.id })
    return open
  }
  const last = lastPurchaseOf(practice, member)
  if (input.after !== undefined && last !== null && last !== input.after)
    refuse('purchased_meanwhile', undefined, { purchase: last })
  return newPurchase(practice, quote, { member, recharge: false, state: 'open' })
}

/** Throws `not_found`. */
export const purchaseOf = ({ purchases }: Practice, id: string): Purchase =>
  purchases.find((one) => one.id === id) ?? refuse('not_found')

export const isPayable = ({ state }: Purchase): boolean =>
  state === 'open' || state === 'requires_action'

const SECRET = '_secret_fake'

export const secretOf = (id: string): string => `${id}${SECRET}`

/** The purchase or the setup that a secret is of. */
export const idIn = (secret: string): string => secret.replace(SECRET, '')

export const resultOf = (purchase: Purchase): PurchaseResult => ({
  purchase,
  clientSecret: isPayable(purchase) ? secretOf(purchase.id) : null,
  checkoutUrl: null,
})

/** The money is there: the credits land, and there is an invoice. */
export function succeed(practice: Practice, purchase: Purchase): void {
  practice.payments.delete(purchase.id)
  purchase.state = 'succeeded'
  purchase.paidAt = nowOf(practice)
  purchase.declineCode = null
  purchase.grant = deposit(practice, {
    source: purchase.recharge ? 'recharge' : 'purchased',
    credits: purchase.credits,
    reason: purchase.id,
    actor: purchase.recharge ? 'system' : purchase.member,
  }).id
  purchase.invoice = issueInvoice(practice, purchase).id
  practice.refusedRequired = null
  practice.hasNews = true
}

/** The bank has taken the money; the provider says so at once, or as late as the scenario wants. */
export function take(practice: Practice, purchase: Purchase, { brand, last4 }: BankCard): void {
  purchase.card = { brand, last4 }
  practice.hasNews = true
  if (practice.webhookDelay_ms === 0) return succeed(practice, purchase)
  purchase.state = 'processing'
  practice.payments.set(purchase.id, practice.now + practice.webhookDelay_ms)
}

export function cancel(
  practice: Practice,
  purchase: Purchase,
  cancelReason: NonNullable<Purchase['cancelReason']>,
): Purchase {
  if (!isPayable(purchase)) return purchase
  Object.assign(purchase, { state: 'canceled', canceledAt: nowOf(practice), cancelReason })
  practice.hasNews = true
  return purchase
}
