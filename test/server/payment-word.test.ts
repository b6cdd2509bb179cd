import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Checkout, Payment } from '../../demo/server/payments/till.js'
import { linesOf } from '../../demo/server/services/open-payment.js'
import { wordOfCheckout } from '../../demo/server/services/payment-word.js'
import { taxOn } from '../../demo/server/services/price.js'
import { aPurchase } from '../support/purchases.js'

const payments = fc.record<Payment>({
  id: fc.constant('pi_1'),
  account: fc.constant('clinic-1'),
  purchase: fc.constant('pu_1'),
  state: fc.constantFrom('open', 'requires_action', 'processing', 'succeeded', 'canceled'),
  total: fc.constant(5_355),
  currency: fc.constant('USD'),
  clientSecret: fc.constant('pi_1_secret'),
  declineCode: fc.constantFrom('card_declined', null),
  cancelReason: fc.constantFrom('requested', 'failed', null),
  charge: fc.constant(null),
  keptCard: fc.constant(null),
})

const checkouts = fc.record<Checkout>({
  id: fc.constant('cs_1'),
  account: fc.constant('clinic-1'),
  purchase: fc.constant('pu_1'),
  state: fc.constantFrom('open', 'complete', 'expired'),
  total: fc.constant(5_355),
  currency: fc.constant('USD'),
  url: fc.constant('https://checkout.stripe.com/c/pay/cs_1'),
  payment: fc.option(payments),
})

it('is paid when its payment is, whatever the page says, and then alone', () => {
  fc.assert(
    fc.property(checkouts, (checkout) => {
      const { told } = wordOfCheckout(checkout)
      expect(told.state === 'succeeded').toBe(checkout.payment?.state === 'succeeded')
    }),
  )
})

it('waits for the person as long as the page is open and no money is on its way', () => {
  fc.assert(
    fc.property(checkouts, (checkout) => {
      const { told } = wordOfCheckout(checkout)
      const moves = ['succeeded', 'processing'].includes(checkout.payment?.state ?? '')
      expect(told.state === 'open').toBe(checkout.state === 'open' && !moves)
    }),
  )
})

it('never gives a page of ours the secret of a payment that is made elsewhere', () => {
  fc.assert(
    fc.property(checkouts, (checkout) => {
      expect(wordOfCheckout(checkout)).toMatchObject({
        clientSecret: null,
        checkoutUrl: checkout.url,
        told: { checkout: 'cs_1' },
      })
    }),
  )
})

it('has failed when it was paid on and no money came', () => {
  const payment = { ...fc.sample(payments, 1)[0]!, state: 'open' } as const
  const [checkout] = fc.sample(checkouts, 1)
  const { told } = wordOfCheckout({ ...checkout!, state: 'complete', payment })
  expect(told).toMatchObject({ state: 'canceled', cancelReason: 'failed' })
})

it('is billed on the page in lines that come to exactly the total', () => {
  const orders = fc.record({
    quantity: fc.integer({ min: 1, max: 1_000 }),
    each: fc.integer({ min: 0, max: 1_000_000 }),
    basisPoints: fc.option(fc.integer({ min: 1, max: 10_000 })),
  })
  fc.assert(
    fc.property(orders, ({ quantity, each, basisPoints }) => {
      const price = each * quantity
      const tax = basisPoints
        ? { country: 'DE', name: 'VAT', basisPoints, amount: taxOn(price, basisPoints) }
        : null
      const total = price + (tax?.amount ?? 0)
      const lines = linesOf(aPurchase({ credits: 100 * quantity, quantity, price, tax, total }))
      expect(lines.every(({ amount }) => Number.isInteger(amount))).toBe(true)
      const sum = lines.reduce((all, line) => all + line.quantity * line.amount, 0)
      expect(sum).toBe(total)
      expect(lines[0]!.name).toBe('100 credits')
    }),
  )
})
