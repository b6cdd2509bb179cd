import type {
  BillingDetailsInput,
  Bundle,
  Purchase,
  PurchaseResult,
  Quote,
} from '@virtual-practice/credits/contract'
import type { Backend } from './backend.js'
import type { BUYING } from './ordinary.js'
import type { Asked, Practice } from './practice.js'
import { Skipped } from './verdicts.js'

/** What cannot be seen where nothing can be paid. */
export const NEEDS_TILL = 'needs a payment provider'

const NEEDS_BUNDLE = 'needs a bundle that is sold in USD'

/** Whom invoices are for, when that is said for the first time. */
export const detailsIn = (
  country: string,
  more: Partial<BillingDetailsInput> = {},
): BillingDetailsInput => ({
  version: 0,
  company: 'Conformance Practice',
  address: {
    country,
    line1: '1 North Gate',
    line2: null,
    postalCode: null,
    city: 'Northgate',
    region: null,
  },
  taxId: null,
  ...more,
})

export const saveDetails = async (practice: Practice, country = 'DE') =>
  (await practice.call('saveBillingDetails', { body: detailsIn(country) })).body

/** What is for sale. Skips the check where nothing is. */
export async function bundlesFor(practice: Practice): Promise<readonly [Bundle, ...Bundle[]]> {
  const { bundles } = (await practice.call('readBundles')).body
  const [first, ...rest] = bundles
  if (!first) throw new Skipped(NEEDS_BUNDLE)
  return [first, ...rest]
}

/** Skips the check where nothing can be paid. */
export async function requireTill(practice: Practice): Promise<void> {
  const { publishableKey } = (await practice.call('readBundles')).body
  if (publishableKey === null) throw new Skipped(NEEDS_TILL)
}

/** An account that may buy, with the least that it can. */
export async function aBuyer(backend: Backend): Promise<{ practice: Practice; quote: Quote }> {
  const practice = await backend.subscribed()
  await requireTill(practice)
  const [{ code, quantityMin }] = await bundlesFor(practice)
  await saveDetails(practice)
  return { practice, quote: await quoted(practice, code, quantityMin) }
}

export const quoted = async (practice: Practice, bundle: string, quantity: number) =>
  (await practice.call('quote', { query: { bundle, quantity } })).body

/** What is ordered when this was seen, but for what is said. */
export const orderOf = (
  { bundle, quantity, total, currency }: Quote,
  more: Partial<Quote> = {},
): Asked => ({ body: { bundle, quantity, total, currency, ...more } })

export const order = async (practice: Practice, quote: Quote): Promise<PurchaseResult> =>
  (await practice.call('purchase', orderOf(quote))).body

export const cancelOrder = async (practice: Practice, { id }: Pick<Purchase, 'id'>) =>
  (await practice.call('cancelPurchase', { params: { purchase: id } })).body.purchase

/** What each route is asked in the ordinary course of things; ids are filled in. */
export const buyingRequests: Readonly<Record<(typeof BUYING)[number], Asked>> = {
  readBundles: {},
  quote: { query: { bundle: 'small', quantity: 1 } },
  purchase: { body: { bundle: 'small', quantity: 1, total: 0, currency: 'USD' } },
  readPurchases: {},
  readPurchase: {},
  followPurchase: {},
  cancelPurchase: {},
  returnPurchase: { body: { reason: 'test' } },
  readPaymentMethods: {},
  setUpPaymentMethod: {},
  addPaymentMethod: { body: { setup: 'none' } },
  usePaymentMethod: { body: { use: 'default' } },
  removePaymentMethod: {},
  readInvoices: {},
  readInvoice: {},
  readInvoicePdf: {},
  readCreditNotePdf: {},
  readBillingDetails: {},
  saveBillingDetails: { body: detailsIn('DE') },
  readRecharge: {},
  saveRecharge: {
    body: {
      ...{ version: 0, enabled: false, bundle: 'small', quantity: 1, total: 0, currency: 'USD' },
      ...{ threshold: 1, capPerPeriod: 0, maxPerPeriod: 1, pausedUntil: null },
    },
  },
  readRechargeEvents: {},
  exportRechargeEvents: {},
  rehearseRecharge: {
    query: {
      ...{ threshold: 1, bundle: 'small', quantity: 1, capPerPeriod: 0, maxPerPeriod: 1 },
      days: 1,
    },
  },
  readRecovery: {},
  followRecovery: {},
}
