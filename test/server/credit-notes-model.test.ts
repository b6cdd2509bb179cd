import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CreditNote, Invoice } from '@virtual-practice/credits/contract'
import { type Paid, usePaidPurchases } from '../support/paid-purchase.js'

const { chargeOf, double, paid, stripe, tell, violations } = await usePaidPurchases()
const { control } = double

const invoiceOf = async ({ practice, purchase }: Paid): Promise<Invoice> =>
  (await practice.call<Invoice>('readInvoice', { params: { invoice: purchase.invoice! } })).body
const fileOf = async ({ practice, purchase }: Paid): Promise<string> => {
  const params = { invoice: purchase.invoice! }
  const response = await practice.send('readInvoicePdf', { params })
  return Buffer.from(await response.arrayBuffer()).toString('base64')
}
const seqOf = ({ number }: CreditNote): number => Number(number.split('-').at(-1))

/** What is done to a payment: a part of what is left goes back, or one of those comes back to us. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ back: fc.double({ min: 0.001, max: 1, noNaN: true }) }) },
  { weight: 1, arbitrary: fc.record({ failed: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.constant({ all: true as const }) },
)
const steps = fc.record({
  moves: fc.array(step, { minLength: 1, maxLength: 7 }),
  /** Whether it is told after each of them, or once in the end. */
  atOnce: fc.boolean(),
})

it('whatever goes back and comes back, in any parts: the notes are without gaps and add up to it, and the invoice is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async ({ moves, atOnce }) => {
      const bought = await paid()
      const { total, price, tax } = await invoiceOf(bought)
      const before = await fileOf(bought)
      const standing = new Map<string, number>()
      const gone = () => [...standing.values()].reduce((sum, amount) => sum + amount, 0)
      for (const move of moves) {
        const left = total - gone()
        if ('failed' in move) {
          const id = [...standing.keys()][move.failed]
          if (id === undefined) continue
          control.failRefund(id)
          standing.delete(id)
        } else if (left > 0) {
          const amount = 'all' in move ? left : Math.max(1, Math.floor(left * move.back))
          standing.set(control.refund(chargeOf(bought), amount).id, amount)
        }
        if (!atOnce) await tell(bought, 'charge.refunded')
      }
      await tell(bought, 'charge.refunded')
      const purchase = { params: { purchase: bought.purchase.id } }
      await bought.practice.call('followPurchase', purchase)

      const { creditNotes, refunded } = await invoiceOf(bought)
      const taken = new Set(creditNotes.map(({ cancels }) => cancels))
      const stands = (note: CreditNote) => note.cancels === null && !taken.has(note.number)
      const sum = (of: (note: CreditNote) => number) =>
        creditNotes.filter(stands).reduce((all, note) => all + of(note), 0)
      expect(sum((note) => note.total)).toBe(gone())
      expect(refunded).toBe(gone())
      expect(sum((note) => note.price)).toBeLessThanOrEqual(price)
      expect(sum((note) => note.tax!.amount)).toBeLessThanOrEqual(tax!.amount)
      if (gone() === total) expect(sum((note) => note.tax!.amount)).toBe(tax!.amount)
      for (const note of creditNotes) expect(note.price + note.tax!.amount).toBe(note.total)
      expect(creditNotes.map(seqOf)).toEqual(creditNotes.map((_, index) => index + 1))
      expect((await fileOf(bought)) === before).toBe(true)
      expect(await violations(bought)).toEqual([])
    }),
    { numRuns: 12 },
  )
}, 120_000)

it('two orders at once have two notes, with numbers of their own', async () => {
  const bought = await paid()
  await Promise.all([
    stripe.refunds.create({ payment_intent: bought.intent, amount: 100 }),
    stripe.refunds.create({ payment_intent: bought.intent, amount: 250 }),
  ])
  await Promise.all([1, 2, 3].map(() => tell(bought, 'charge.refunded')))
  const { creditNotes } = await invoiceOf(bought)
  expect(creditNotes.map(({ total }) => total).sort()).toEqual([100, 250])
  expect(creditNotes.map(seqOf)).toEqual([1, 2])
})
