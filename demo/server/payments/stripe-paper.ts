import type Stripe from 'stripe'
import type { PaperFact, PaperLine } from './provider-event.js'
import { instantOf } from './stripe-instant.js'

/** A draft is none yet. */
const STATES = new Map<Stripe.Invoice.Status, PaperFact['state']>([
  ['open', 'open'],
  ['paid', 'paid'],
  ['uncollectible', 'open'],
  ['void', 'void'],
])

/** So much of a text fits on the wire. */
const TEXT_MAX = 200

/**
 * An invoice to be listed. Undefined for one that is of no subscription, that is not issued yet, or
 * that comes to less than nothing: that is a credit at the provider, and no bill.
 */
export function paperOf(invoice: Stripe.Invoice): PaperFact | undefined {
  const { id, number, status, currency, total, created } = invoice
  const state = STATES.get(status ?? '')
  const isOfSubscription = invoice.parent?.subscription_details != null
  if (!isOfSubscription || !state || number === null || total < 0) return undefined
  const { finalized_at: finalized, paid_at: paid } = invoice.status_transitions
  const price = Math.min(total, Math.max(0, invoice.total_excluding_tax ?? total))
  return {
    id,
    number,
    state,
    issuedAt: instantOf(finalized ?? created),
    paidAt: state === 'paid' ? instantOf(paid ?? finalized ?? created) : null,
    currency: currency.toUpperCase(),
    lines: linesOf(invoice, price),
    price,
    total,
    refunded: Math.min(total, invoice.post_payment_credit_notes_amount),
    url: invoice.hosted_invoice_url ?? null,
  }
}

function linesOf({ lines }: Stripe.Invoice, price: number): PaperLine[] {
  const sum = lines.data.reduce((all, { amount }) => all + amount, 0)
  const isWhole = !lines.has_more && sum === price
  return isWhole && lines.data.every(({ amount }) => amount >= 0) ? lines.data.flatMap(lineOf) : []
}

/** What does not divide is told as one thing. */
function lineOf({ amount, description, quantity }: Stripe.InvoiceLineItem): PaperLine[] {
  const text = (description ?? '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .slice(0, TEXT_MAX)
    .trim()
  if (text === '') return []
  const count = quantity !== null && quantity > 0 && amount % quantity === 0 ? quantity : 1
  return [{ bundle: null, text, quantity: count, unitPrice: amount / count, amount }]
}
