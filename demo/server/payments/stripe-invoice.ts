import type Stripe from 'stripe'
import type { InvoiceFact, PricedPeriod } from './provider-event.js'
import { instantOf } from './stripe-instant.js'

const PAID = 'invoice.paid'

/** An update's begins a period only when it ends a trial. */
const REASONS = ['subscription_cycle', 'subscription_update'] as const

/** Undefined for an invoice that renews no subscription. */
export function invoiceFact(type: string, invoice: Stripe.Invoice): InvoiceFact | undefined {
  const billingReason = REASONS.find((reason) => reason === invoice.billing_reason)
  const details = invoice.parent?.subscription_details
  if (!details || !billingReason) return undefined
  const { subscription } = details
  return {
    kind: 'invoice',
    subscription: typeof subscription === 'string' ? subscription : subscription.id,
    invoice: invoice.id,
    billingReason,
    invoicedAt: instantOf(invoice.created),
    paid: type === PAID,
    items: invoice.lines.data.flatMap(wholePeriod),
  }
}

function wholePeriod(line: Stripe.InvoiceLineItem): PricedPeriod[] {
  const price = line.pricing?.price_details?.price
  const isWhole = line.parent?.subscription_item_details?.proration === false
  if (price === undefined || !isWhole) return []
  return [
    {
      price: typeof price === 'string' ? price : price.id,
      start: instantOf(line.period.start),
      end: instantOf(line.period.end),
    },
  ]
}
