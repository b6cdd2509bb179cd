import type { Account } from '../../src/contract/account.js'
import type { CreditNote } from '../../src/contract/credit-note.js'
import type { Invoice, Invoices } from '../../src/contract/invoice.js'
import { type Answer, json } from './fake-api.js'

export const anAccount = (overrides: Partial<Account> = {}): Account => ({
  account: 'acct_1',
  timeZone: 'America/New_York',
  currency: 'USD',
  lowAt: 50,
  criticalAt: 20,
  createdAt: '2026-01-05T15:00:00.000Z',
  ...overrides,
})

/** An invoice that keeps the contract: 500 credits, bought and paid. */
export function anInvoice(overrides: Partial<Invoice> = {}): Invoice {
  const { number = 'VP-2026-0007' } = overrides
  return {
    id: `inv_${number.replace(/\W/g, '_')}`,
    kind: 'purchase',
    number,
    state: 'paid',
    issuedAt: '2026-11-20T02:30:00.000Z',
    paidAt: '2026-11-20T02:30:00.000Z',
    currency: 'USD',
    lines: [{ bundle: 'pro-500', text: '500 credits', quantity: 1, unitPrice: 4500, amount: 4500 }],
    price: 4500,
    tax: null,
    total: 4500,
    refunded: 0,
    card: { brand: 'visa', last4: '4242' },
    purchase: 'pur_1',
    company: 'Riverside Family Practice LLC',
    address: null,
    taxId: null,
    providerUrl: null,
    creditNotes: [],
    ...overrides,
  }
}

/** A credit note for a third of such an invoice, which was refunded. */
export function aCreditNote(overrides: Partial<CreditNote> = {}): CreditNote {
  const { number = 'CN-VP-0001', total = 1500 } = overrides
  const line = { bundle: 'pro-500', text: 'Part of the price of 500 credits', quantity: 1 }
  return {
    id: `cn_${number.replace(/\W/g, '_')}`,
    number,
    cancels: null,
    cause: 'refund',
    reason: 'not-needed',
    refund: 'rf_1',
    issuedAt: '2026-11-22T02:30:00.000Z',
    lines: [{ ...line, unitPrice: total, amount: total }],
    price: total,
    tax: null,
    total,
    card: { brand: 'visa', last4: '4242' },
    ...overrides,
  }
}

/** The provider's own invoice of the plan. */
export const aPlanInvoice = (overrides: Partial<Invoice> = {}): Invoice =>
  anInvoice({
    kind: 'subscription',
    number: 'A1B2C3-0011',
    lines: [{ bundle: null, text: 'Pro plan', quantity: 1, unitPrice: 9900, amount: 9900 }],
    price: 9900,
    total: 9900,
    purchase: null,
    providerUrl: 'https://invoice.stripe.com/i/acct_1/test_1',
    ...overrides,
  })

/** So many invoices, the newest first. */
export const invoicesDownFrom = (newest: number): Invoice[] =>
  Array.from({ length: newest }, (_, place) =>
    anInvoice({ number: `VP-2026-${String(newest - place).padStart(4, '0')}` }),
  )

/** One of each kind and state. */
export const allKinds = (): Invoice[] => [
  anInvoice({ number: 'VP-2026-0009', state: 'open', paidAt: null, card: null }),
  anInvoice({
    number: 'VP-2026-0008',
    kind: 'recharge',
    lines: [
      { bundle: 'starter-100', text: '100 credits', quantity: 2, unitPrice: 1000, amount: 2000 },
      { bundle: 'bonus', text: '20 bonus credits', quantity: 1, unitPrice: 0, amount: 0 },
    ],
    price: 2000,
    total: 2000,
    card: { brand: 'mastercard', last4: '4444' },
  }),
  aPlanInvoice(),
  anInvoice({
    number: 'VP-2026-0006',
    state: 'partly_refunded',
    refunded: 1500,
    creditNotes: [
      aCreditNote(),
      aCreditNote({ number: 'CN-VP-0002', cancels: 'CN-VP-0001', refund: null }),
      aCreditNote({ number: 'CN-VP-0003', refund: null }),
    ],
  }),
  anInvoice({
    number: 'VP-2026-0005',
    state: 'refunded',
    refunded: 4500,
    creditNotes: [aCreditNote({ number: 'CN-VP-0004', total: 4500 })],
  }),
  aPlanInvoice({ number: 'A1B2C3-0010', providerUrl: 'https://elsewhere.example/i/1' }),
]

/** Answers as the backend does: filtered, paged by a cursor that is the number of the last one. */
export const answeringInvoices =
  (list: () => readonly Invoice[]): Answer =>
  (request) => {
    const { searchParams: asked } = new URL(request.url)
    const state = asked.get('state')
    const search = asked.get('search') ?? ''
    const cursor = asked.get('cursor')
    const found = list().filter(
      (invoice) =>
        (!state || invoice.state === state) &&
        [invoice, ...invoice.creditNotes].some(({ number }) => number.includes(search)),
    )
    const after = cursor ? found.findIndex(({ id }) => id === cursor) + 1 : 0
    const invoices = found.slice(after, after + Number(asked.get('limit')))
    const isLast = after + invoices.length >= found.length
    const answer: Invoices = { invoices, nextCursor: isLast ? null : invoices.at(-1)!.id }
    return json(answer)(request)
  }

/** A small file that begins as a PDF does. */
export const aPdf = (): Response => {
  const text = `%PDF-1.7\n${'x'.repeat(90)}`
  return new Response(text, {
    headers: { 'content-type': 'application/pdf', 'content-length': String(text.length) },
  })
}
