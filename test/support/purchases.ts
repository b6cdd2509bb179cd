import type { Bundle, Bundles } from '../../src/contract/bundle.js'
import type { PaymentMethod } from '../../src/contract/payment-method.js'
import type { Purchase, PurchaseResult, Quote, Tax } from '../../src/contract/purchase.js'

const PRICES = {
  'credits-100': [100, 1000],
  'credits-500': [500, 4500],
  'credits-2000': [2000, 16_000],
}
type Code = keyof typeof PRICES

const bundleOf = (code: Code): Bundle => {
  const [credits, price] = PRICES[code] as [number, number]
  return {
    code,
    name: `${credits} credits`,
    credits,
    bonusCredits: 0,
    price,
    quantityMin: 1,
    quantityMax: code === 'credits-100' ? 10 : 1,
  }
}

/** Three bundles for an account that may buy. */
export function aBundles(overrides: Partial<Bundles> = {}): Bundles {
  return {
    currency: 'USD',
    bundles: [bundleOf('credits-100'), bundleOf('credits-500'), bundleOf('credits-2000')],
    blocked: null,
    cardBrands: ['visa', 'mastercard', 'amex'],
    supportUrl: 'https://help.credits.test/refunds',
    publishableKey: 'pk_test_1',
    lastPurchase: null,
    ...overrides,
  }
}

/** 19 % of a price, rounded half up. */
export const vatOn = (price: number): Tax => ({
  country: 'DE',
  name: 'VAT',
  basisPoints: 1900,
  amount: Math.floor((price * 1900 + 5000) / 10_000),
})

/** What so many of a bundle cost, with VAT; all that follows is worked out. */
export function aQuote(overrides: Partial<Quote> = {}): Quote {
  const bundle = (overrides.bundle ?? 'credits-500') as Code
  const quantity = overrides.quantity ?? 1
  const { credits, price } = bundleOf(bundle)
  const net = overrides.price ?? price * quantity
  const tax = overrides.tax === undefined ? vatOn(net) : overrides.tax
  return {
    bundle,
    quantity,
    credits: credits * quantity,
    bonusCredits: 0,
    currency: 'USD',
    price: net,
    total: net + (tax?.amount ?? 0),
    ...overrides,
    tax,
  }
}

/** A purchase that waits for the person. */
export function aPurchase(overrides: Partial<Purchase> = {}): Purchase {
  const succeeded = overrides.state === 'succeeded'
  return {
    id: 'pur_1',
    state: 'open',
    member: 'member_1',
    recharge: false,
    ...aQuote(),
    createdAt: '2026-11-23T09:30:00.000Z',
    expiresAt: '2026-11-24T09:30:00.000Z',
    paidAt: succeeded ? '2026-11-23T09:31:00.000Z' : null,
    canceledAt: overrides.state === 'canceled' ? '2026-11-23T09:31:00.000Z' : null,
    cancelReason: overrides.state === 'canceled' ? 'requested' : null,
    declineCode: null,
    card: succeeded ? { brand: 'visa', last4: '4242' } : null,
    grant: succeeded ? 'grant_9' : null,
    bonusGrant: null,
    invoice: succeeded ? 'inv_1' : null,
    refunded: 0,
    refunds: [],
    dispute: null,
    ...overrides,
  }
}

/** What the backend answers to buying, following and cancelling. */
export function aPurchaseResult(overrides: Partial<Purchase> = {}): PurchaseResult {
  const purchase = aPurchase(overrides)
  const payable = ['open', 'requires_action'].includes(purchase.state)
  return { purchase, clientSecret: payable ? 'pi_1_secret_1' : null, checkoutUrl: null }
}

/** A card on file, the default. */
export function aPaymentMethod(overrides: Partial<PaymentMethod> = {}): PaymentMethod {
  return {
    id: 'pm_1',
    brand: 'visa',
    last4: '4242',
    expMonth: 8,
    expYear: 2029,
    expiry: 'ok',
    use: 'default',
    addedAt: '2026-10-01T08:00:00.000Z',
    ...overrides,
  }
}
