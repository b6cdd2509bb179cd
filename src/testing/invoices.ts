import type { Invoice, Invoices, InvoicesQuery } from '../contract/invoice.js'
import type { Purchase } from '../contract/purchase.js'
import { BUNDLES } from './catalogue.js'
import { newId, nowOf, type Practice } from './practice.js'
import { pageOf } from './pages.js'

/** Numbered without gaps, for whom the billing details say at that moment. */
export function issueInvoice(practice: Practice, purchase: Purchase): Invoice {
  const { invoices, billing, account } = practice
  const { bundle, quantity, price, tax, total, currency } = purchase
  const { name, price: unitPrice } = BUNDLES.find(({ code }) => code === bundle)!
  const number = String(invoices.length + 1).padStart(4, '0')
  const invoice: Invoice = {
    ...{ id: newId(practice, 'iv'), kind: purchase.recharge ? 'recharge' : 'purchase' },
    ...{ number: `${account.account.toUpperCase()}-${number}`, state: 'paid' },
    ...{ issuedAt: nowOf(practice), paidAt: nowOf(practice), currency },
    lines: [{ bundle, text: name, quantity, unitPrice, amount: price }],
    ...{ price, tax, total, refunded: 0, card: purchase.card, purchase: purchase.id },
    ...{ company: billing.company, address: billing.address, taxId: billing.taxId },
    ...{ providerUrl: null, creditNotes: [] },
  }
  invoices.push(invoice)
  return invoice
}

export function invoicesOf(
  { invoices }: Practice,
  { state, search = '', limit, cursor }: InvoicesQuery,
): Invoices {
  const found = invoices.filter(
    (invoice) => (state ?? invoice.state) === invoice.state && invoice.number.includes(search),
  )
  const { items, nextCursor } = pageOf(found.toReversed(), { limit, cursor })
  return { invoices: items, nextCursor }
}
