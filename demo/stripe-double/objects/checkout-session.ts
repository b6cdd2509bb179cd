import type Stripe from 'stripe'

/** A session nobody pays ends after a day. */
const LIFE_s = 24 * 60 * 60

export interface SessionOrder {
  readonly id: string
  readonly amount: number
  readonly currency: string
  readonly customer: string | null
  readonly metadata: Stripe.Metadata
  readonly clientReference: string | null
  readonly successUrl: string
  readonly cancelUrl: string | null
  readonly url: string
  readonly created: number
}

export const checkoutSession = (order: SessionOrder): Stripe.Checkout.Session => ({
  id: order.id,
  object: 'checkout.session',
  adaptive_pricing: { enabled: false },
  after_expiration: null,
  allow_promotion_codes: null,
  allowed_payment_method_types: null,
  amount_subtotal: order.amount,
  amount_total: order.amount,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  cancel_url: order.cancelUrl,
  client_reference_id: order.clientReference,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  created: order.created,
  currency: order.currency,
  currency_conversion: null,
  custom_fields: [],
  custom_text: {
    after_submit: null,
    shipping_address: null,
    submit: null,
    terms_of_service_acceptance: null,
  },
  customer: order.customer,
  customer_account: null,
  customer_creation: null,
  customer_details: null,
  customer_email: null,
  discounts: [],
  expires_at: order.created + LIFE_s,
  integration_identifier: null,
  invoice: null,
  invoice_creation: null,
  livemode: false,
  locale: null,
  managed_payments: null,
  metadata: order.metadata,
  mode: 'payment',
  origin_context: null,
  payment_intent: null,
  payment_link: null,
  payment_method_collection: 'if_required',
  payment_method_configuration_details: null,
  payment_method_options: {},
  payment_method_types: ['card'],
  payment_status: 'unpaid',
  permissions: null,
  phone_number_collection: { enabled: false },
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  status: 'open',
  submit_type: null,
  subscription: null,
  success_url: order.successUrl,
  total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
  ui_mode: 'hosted_page',
  url: order.url,
  wallet_options: null,
})
