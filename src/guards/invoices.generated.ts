// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { Account } from '../contract/account.js'
import type { Invoices } from '../contract/invoice.js'
import { isInstant } from '../contract/invariants.js'
import { between } from './between.js'
import { orNull, record } from './check.js'

const reference = /^[\w-]{1,64}$/
const timeZone = /[^]/
const currency = /^[A-Z]{3}$/
const whole = 0
export const isAccount = record<Account>({
  account: reference,
  timeZone,
  currency,
  lowAt: whole,
  criticalAt: whole,
  createdAt: isInstant,
})
const line = /^(?=.*\S)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,200}$/u
const invoiceState = /^(open|paid|disputed|dispute_lost|partly_refunded|refunded)$/
const code = /^[a-z][a-z0-9-]{0,62}$/
const money = between(0, 99999999)
const invoiceLine = {
  bundle: orNull(code),
  text: line,
  quantity: 1,
  unitPrice: money,
  amount: money,
}
const country = /^[A-Z]{2}$/
const tax = { country, name: /[^]/, basisPoints: between(1, 10000), amount: money }
const cardBrand = /^(visa|mastercard|amex|discover|diners|jcb|unionpay|unknown)$/
const card = { brand: cardBrand, last4: /^\d{4}$/ }
const address = {
  country,
  line1: line,
  line2: orNull(line),
  postalCode: orNull(line),
  city: line,
  region: orNull(line),
}
const taxIdType = /^[a-z]{2,3}(_[a-z]{1,10}){1,2}$/
const taxIdState = /^(unverified|pending|verified|rejected)$/
const taxId = { type: taxIdType, value: line, state: taxIdState }
const creditNote = {
  id: reference,
  number: line,
  cancels: orNull(line),
  cause: /^(refund|dispute)$/,
  reason: orNull(line),
  refund: orNull(reference),
  issuedAt: isInstant,
  lines: [invoiceLine],
  price: money,
  tax: orNull(tax),
  total: money,
  card: orNull(card),
} as const
const invoice = {
  id: reference,
  kind: /^(purchase|recharge|subscription)$/,
  number: line,
  state: invoiceState,
  issuedAt: isInstant,
  paidAt: orNull(isInstant),
  currency,
  lines: [invoiceLine],
  price: money,
  tax: orNull(tax),
  total: money,
  refunded: money,
  card: orNull(card),
  purchase: orNull(reference),
  company: orNull(line),
  address: orNull(address),
  taxId: orNull(taxId),
  providerUrl: orNull(/(?:)/),
  creditNotes: [creditNote],
} as const
const cursor = /^[\w-]{1,200}$/
export const isInvoices = record<Invoices>({ invoices: [invoice], nextCursor: orNull(cursor) })
