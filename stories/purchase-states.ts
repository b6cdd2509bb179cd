import type { Bundles } from '../src/contract/bundle.js'
import type { Purchase, PurchaseResult } from '../src/contract/purchase.js'
import {
  type Answer,
  type Answers,
  inTurn,
  json,
  never,
  problem,
} from '../test/support/fake-api.js'
import {
  aBundles,
  aPaymentMethod,
  aPurchase,
  aPurchaseResult,
  aQuote,
} from '../test/support/purchases.js'
import { known } from './page.js'

/** A shop that sells, and takes what is paid; `more` says what is different. */
export function selling(bundles: Partial<Bundles> = {}, more: Answers = {}): Answers {
  const result = (state: Purchase['state']): PurchaseResult => aPurchaseResult({ state })
  return {
    'GET /v1/balance': json(() => known()),
    'GET /v1/bundles': json(aBundles(bundles)),
    'GET /v1/quote': (request) => {
      const { searchParams } = new URL(request.url)
      const bundle = searchParams.get('bundle')!
      const quantity = Number(searchParams.get('quantity'))
      const { currency, bundles: all } = aBundles(bundles)
      const { price, bonusCredits } = all.find(({ code }) => code === bundle)!
      return Response.json(
        aQuote({
          ...{ bundle, quantity, currency, price: price * quantity },
          bonusCredits: bonusCredits * quantity,
        }),
      )
    },
    'GET /v1/payment-methods': json({ paymentMethods: [] }),
    'GET /v1/purchases': json({ purchases: [], nextCursor: null }),
    'POST /v1/purchases': json(result('open')),
    'POST /v1/purchases/:purchase/follow': json(result('succeeded')),
    'POST /v1/purchases/:purchase/cancel': json(result('canceled')),
    ...more,
  }
}

/** Cards on file: a default, a backup, and one whose time is over. */
export const withCards: Answers = {
  'GET /v1/payment-methods': json({
    paymentMethods: [
      aPaymentMethod(),
      aPaymentMethod({ id: 'pm_2', brand: 'mastercard', last4: '4444', use: 'backup' }),
      aPaymentMethod({
        ...{ id: 'pm_3', brand: 'amex', last4: '0005', use: 'none' },
        ...{ expiry: 'expired', expYear: 2026, expMonth: 9 },
      }),
    ],
  }),
}

/** A member who has begun a purchase, which stands so now. */
export const having = (purchase: Partial<Purchase>): Answers => ({
  'GET /v1/purchases': json({ purchases: [aPurchase({ state: 'open' })], nextCursor: null }),
  'POST /v1/purchases/:purchase/follow': json(aPurchaseResult(purchase)),
})

export const notAllowed: Answers = { 'GET /v1/quote': problem('forbidden') }
export const withoutPrice: Answers = { 'GET /v1/quote': never }
export const withoutBundles: Answers = { 'GET /v1/bundles': never }

/** What the three bundles cost once they have become dearer, in cents. */
const DEARER: Readonly<Record<string, number>> = {
  ...{ 'credits-100': 1100, 'credits-500': 5000, 'credits-2000': 18_000 },
}

/** What changes where the prices rise while somebody looks at them: so his first try is refused. */
export function repricing(refused: string, before: Answers): Answers {
  const dearer = aBundles().bundles.map((one) => ({ ...one, price: DEARER[one.code]! }))
  const after = selling({ bundles: dearer })
  let shop = before
  const sold =
    (operation: string): Answer =>
    (request) =>
      shop[operation]!(request)
  const refuse: Answer = (request) => {
    shop = after
    return problem('price_changed')(request)
  }
  return {
    'GET /v1/bundles': sold('GET /v1/bundles'),
    'GET /v1/quote': sold('GET /v1/quote'),
    [refused]: inTurn(refuse, before[refused]!),
  }
}

/** The same three bundles, and one that gives something on top. */
export const withBonus = (): Bundles['bundles'] =>
  aBundles().bundles.map((bundle) =>
    bundle.code === 'credits-2000' ? { ...bundle, bonusCredits: 200 } : bundle,
  )
