import type Stripe from 'stripe'
import { seconds } from './stripe-prices.js'

/** An invoice at Stripe as far as a test says. Instants are ISO strings. */
export interface InvoiceSaid {
  readonly account?: string | undefined
  readonly id: string
  readonly subscription?: string
  readonly reason?: Stripe.Invoice.BillingReason
  readonly price: string
  readonly period: readonly [start: string, end: string]
  /** What is billed is the difference that a change of plan made. */
  readonly proration?: boolean
  readonly made: string
  readonly paid: boolean
  /** What else Stripe says of it. */
  readonly more?: Partial<Stripe.Invoice>
}

function aLine(said: InvoiceSaid): Stripe.InvoiceLineItem {
  const { id, subscription = 'sub_1', price, period, proration = false } = said
  return {
    id: `il_${id}`,
    object: 'line_item',
    amount: 4_900,
    currency: 'usd',
    description: null,
    discount_amounts: [],
    discountable: true,
    discounts: [],
    invoice: id,
    livemode: false,
    metadata: {},
    parent: {
      invoice_item_details: null,
      subscription_item_details: {
        invoice_item: null,
        proration,
        proration_details: null,
        subscription,
        subscription_item: `si_${subscription}`,
      },
      type: 'subscription_item_details',
    },
    period: { start: seconds(period[0]), end: seconds(period[1]) },
    pretax_credit_amounts: [],
    pricing: {
      price_details: { price, product: 'prod_credits' },
      type: 'price_details',
      unit_amount_decimal: null,
    },
    quantity: 1,
    quantity_decimal: null,
    subscription,
    subtotal: 4_900,
    taxes: [],
  }
}

/** What an invoice has to have and no test is about. */
const PLAIN = {
  object: 'invoice',
  account_country: 'US',
  account_name: 'Clinic',
  account_tax_ids: null,
  amount_overpaid: 0,
  amount_shipping: 0,
  application: null,
  automatic_tax: {
    disabled_reason: null,
    enabled: false,
    liability: null,
    provider: null,
    status: null,
  },
  automatically_finalizes_at: null,
  collection_method: 'charge_automatically',
  currency: 'usd',
  custom_fields: null,
  customer: 'cus_1',
  customer_account: null,
  customer_address: null,
  customer_email: null,
  customer_name: null,
  customer_phone: null,
  customer_shipping: null,
  customer_tax_exempt: 'none',
  default_payment_method: null,
  default_source: null,
  default_tax_rates: [],
  description: null,
  discounts: [],
  due_date: null,
  effective_at: null,
  ending_balance: 0,
  footer: null,
  from_invoice: null,
  issuer: { type: 'self' },
  last_finalization_error: null,
  latest_revision: null,
  livemode: false,
  metadata: {},
  next_payment_attempt: null,
  number: null,
  on_behalf_of: null,
  payment_settings: {
    default_mandate: null,
    payment_method_options: null,
    payment_method_types: null,
  },
  post_payment_credit_notes_amount: 0,
  pre_payment_credit_notes_amount: 0,
  receipt_number: null,
  rendering: null,
  shipping_cost: null,
  shipping_details: null,
  starting_balance: 0,
  statement_descriptor: null,
  subtotal: 4_900,
  subtotal_excluding_tax: 4_900,
  test_clock: null,
  total: 4_900,
  total_discount_amounts: [],
  total_excluding_tax: 4_900,
  total_pretax_credit_amounts: [],
  total_taxes: [],
  webhooks_delivered_at: null,
} satisfies Partial<Stripe.Invoice>

export function aStripeInvoice(said: InvoiceSaid): Stripe.Invoice {
  const { account, id, subscription = 'sub_1', paid } = said
  const made = seconds(said.made)
  return {
    ...PLAIN,
    id,
    amount_due: 4_900,
    amount_paid: paid ? 4_900 : 0,
    amount_remaining: paid ? 0 : 4_900,
    attempt_count: 1,
    attempted: true,
    billing_reason: said.reason ?? 'subscription_cycle',
    created: made,
    lines: { object: 'list', data: [aLine(said)], has_more: false, url: '/v1/lines' },
    parent: {
      quote_details: null,
      subscription_details: {
        metadata: account === undefined ? {} : { credits_account: account },
        subscription,
      },
      type: 'subscription_details',
    },
    // What an invoice calls its own period is the one that is over.
    period_start: made,
    period_end: made,
    status: paid ? 'paid' : 'open',
    status_transitions: {
      finalized_at: made,
      marked_uncollectible_at: null,
      paid_at: paid ? made : null,
      voided_at: null,
    },
    ...said.more,
  }
}
