import {
  aBuyer,
  bundlesFor,
  cancelOrder,
  order,
  orderOf,
  quoted,
  requireTill,
  saveDetails,
} from '../buying.js'
import { part } from '../check.js'
import { sees } from '../sees.js'
import { must, Skipped } from '../verdicts.js'

/** A backend may tax in some of them and not in others. */
const COUNTRIES = ['DE', 'FR', 'GB', 'US', 'AU']

/** Hundredths of a percent, rounded once, half up. */
const taxOn = (price: number, basisPoints: number): number =>
  Math.floor((price * basisPoints + 5_000) / 10_000)

export const buying = part('buying', '7, what is for sale and what is ordered', {
  'what is for sale is so in the account’s currency, each bundle once': async (backend) => {
    const practice = await backend.open()
    const { currency, bundles } = (await practice.call('readBundles')).body
    sees(currency, 'USD', 'currency')
    const codes = bundles.map(({ code }) => code)
    must(new Set(codes).size === codes.length, 'a bundle is there twice')
    for (const { code, quantityMin, quantityMax } of bundles)
      must(quantityMin <= quantityMax, `nobody can buy ${code}: its least is above its most`)
  },
  'it says why an account cannot buy, until it can': async (backend) => {
    const practice = await backend.open()
    const read = async () => (await practice.call('readBundles')).body
    sees(await read(), { blocked: 'no_subscription' })
    await backend.subscribe(practice, 'low')
    const { publishableKey } = await read()
    const without = publishableKey === null ? 'payments_unavailable' : null
    sees(await read(), { blocked: without ?? 'billing_details_required' })
    await saveDetails(practice)
    sees(await read(), { blocked: without })
  },
  'there is no quote before it is known which tax is due': async (backend) => {
    const practice = await backend.subscribed()
    const [{ code: bundle, quantityMin: quantity }] = await bundlesFor(practice)
    const query = { bundle, quantity }
    await practice.refused('billing_details_required', 'quote', { query })
  },
  'a quote is the price times the quantity, with the tax on it rounded once': async (backend) => {
    for (const country of COUNTRIES) {
      const practice = await backend.subscribed()
      await saveDetails(practice, country)
      for (const bundle of await bundlesFor(practice))
        for (const quantity of new Set([bundle.quantityMin, bundle.quantityMax])) {
          const quote = await quoted(practice, bundle.code, quantity)
          const price = bundle.price * quantity
          sees(quote, {
            ...{ bundle: bundle.code, quantity, currency: 'USD', price },
            credits: bundle.credits * quantity,
            bonusCredits: bundle.bonusCredits * quantity,
          })
          const amount = quote.tax === null ? 0 : taxOn(price, quote.tax.basisPoints)
          if (quote.tax) sees(quote, { tax: { country, amount } })
          sees(quote, { total: price + amount })
        }
    }
  },
  'a quote is of one, unless told': async (backend) => {
    const practice = await backend.subscribed()
    await saveDetails(practice)
    const bundles = await bundlesFor(practice)
    const one = bundles.find(({ quantityMin }) => quantityMin === 1)
    if (!one) throw new Skipped('needs a bundle that is sold singly')
    const { body } = await practice.call('quote', { query: { bundle: one.code } })
    sees(body, { quantity: 1, price: one.price })
  },
  'what is not sold, or not so many of it, is named': async (backend) => {
    const practice = await backend.subscribed()
    await saveDetails(practice)
    const [{ code, quantityMax }] = await bundlesFor(practice)
    const refused = async (query: Record<string, string | number>) =>
      (await practice.refused('invalid_request', 'quote', { query })).fields
    sees(await refused({ bundle: 'conformance-no-such-bundle' }), [{ path: 'bundle' }])
    sees(await refused({ bundle: code, quantity: 0 }), [{ path: 'quantity' }])
    if (quantityMax < 1_000)
      sees(await refused({ bundle: code, quantity: quantityMax + 1 }), [{ path: 'quantity' }])
  },
  'an order needs a subscription, and somewhere for the invoice to go': async (backend) => {
    const practice = await backend.open()
    await requireTill(practice)
    const [{ code: bundle, quantityMin: quantity }] = await bundlesFor(practice)
    const body = { bundle, quantity, total: 1, currency: 'USD' }
    await practice.refused('subscription_inactive', 'purchase', { body })
    await backend.subscribe(practice, 'low')
    await practice.refused('billing_details_required', 'purchase', { body })
  },
  'an order at another total than there is, or in another currency, is none': async (backend) => {
    const { practice, quote } = await aBuyer(backend)
    for (const other of [{ total: quote.total + 1 }, { currency: 'EUR' }])
      await practice.refused('price_changed', 'purchase', orderOf(quote, other))
    sees((await practice.call('readPurchases')).body, { purchases: [], nextCursor: null })
  },
  'an order brings nothing before it is paid': async (backend) => {
    const { practice, quote } = await aBuyer(backend)
    const before = await practice.balance()
    const { purchase, clientSecret } = await order(practice, quote)
    const unpaid = { paidAt: null, grant: null, bonusGrant: null, invoice: null, card: null }
    sees(purchase, { ...quote, state: 'open', member: 'service', ...unpaid })
    must(clientSecret !== null, 'there is nothing to pay with')
    const params = { purchase: purchase.id }
    sees((await practice.call('followPurchase', { params })).body.purchase, { state: 'open' })
    sees((await practice.call('readPurchase', { params })).body, { id: purchase.id, ...unpaid })
    sees(await practice.balance(), { available: before.available, purchased: 0 })
    sees((await practice.call('readInvoices')).body, { invoices: [] })
  },
  'the same order again is the one that is not finished': async (backend) => {
    const { practice, quote } = await aBuyer(backend)
    const again = await Promise.all(Array.from({ length: 3 }, () => order(practice, quote)))
    must(new Set(again.map(({ purchase }) => purchase.id)).size === 1, 'it was ordered twice')
    const { body } = await practice.call('readPurchases', { query: { state: 'unfinished' } })
    sees(body, { purchases: [{ id: again[0]!.purchase.id }] })
    sees((await practice.call('readBundles')).body, { lastPurchase: null })
  },
  'another order waits until that one is paid or cancelled': async (backend) => {
    const { practice, quote } = await aBuyer(backend)
    const bundle = (await bundlesFor(practice)).find(({ code }) => code === quote.bundle)!
    if (quote.quantity === bundle.quantityMax)
      throw new Skipped('needs a bundle sold twice at once')
    const more = await quoted(practice, quote.bundle, quote.quantity + 1)
    const { purchase } = await order(practice, quote)
    const refused = await practice.refused('purchase_open', 'purchase', orderOf(more))
    sees(refused, { purchase: purchase.id })
    const cancelled = { state: 'canceled', cancelReason: 'requested', grant: null, invoice: null }
    sees(await cancelOrder(practice, purchase), cancelled)
    sees(await cancelOrder(practice, purchase), cancelled)
    sees((await order(practice, more)).purchase, { quantity: more.quantity, state: 'open' })
  },
})
