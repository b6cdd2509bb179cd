import type Stripe from 'stripe'
import { randomText } from '../state.js'

export interface PaymentOrder {
  readonly id: string
  readonly amount: number
  readonly currency: string
  readonly customer: string | null
  readonly description: string | null
  readonly receiptEmail: string | null
  readonly metadata: Stripe.Metadata
  readonly setupFutureUsage: 'off_session' | 'on_session' | null
  readonly automatic: boolean
  readonly created: number
}

export const paymentIntent = (order: PaymentOrder): Stripe.PaymentIntent => ({
  id: order.id,
  object: 'payment_intent',
  allowed_payment_method_types: null,
  amount: order.amount,
  amount_capturable: 0,
  amount_received: 0,
  application: null,
  application_fee_amount: null,
  automatic_payment_methods: order.automatic ? { allow_redirects: 'always', enabled: true } : null,
  canceled_at: null,
  cancellation_reason: null,
  capture_method: 'automatic_async',
  client_secret: `${order.id}_secret_${randomText(25)}`,
  confirmation_method: 'automatic',
  created: order.created,
  currency: order.currency,
  customer: order.customer,
  customer_account: null,
  description: order.description,
  excluded_payment_method_types: null,
  last_payment_error: null,
  latest_charge: null,
  livemode: false,
  managed_payments: null,
  metadata: order.metadata,
  next_action: null,
  on_behalf_of: null,
  payment_method: null,
  payment_method_configuration_details: null,
  payment_method_options: null,
  payment_method_types: ['card'],
  payment_record: null,
  processing: null,
  receipt_email: order.receiptEmail,
  review: null,
  setup_future_usage: order.setupFutureUsage,
  shipping: null,
  source: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  status: 'requires_payment_method',
  transfer_group: null,
})

export interface SetupOrder {
  readonly id: string
  readonly customer: string | null
  readonly description: string | null
  readonly metadata: Stripe.Metadata
  readonly usage: 'off_session' | 'on_session'
  readonly automatic: boolean
  /** Empty for all there are. */
  readonly allowed: readonly string[]
  readonly created: number
}

export const setupIntent = (order: SetupOrder): Stripe.SetupIntent => ({
  id: order.id,
  object: 'setup_intent',
  allowed_payment_method_types: order.allowed.length > 0 ? [...order.allowed] : null,
  application: null,
  automatic_payment_methods: order.automatic ? { allow_redirects: 'always', enabled: true } : null,
  cancellation_reason: null,
  client_secret: `${order.id}_secret_${randomText(25)}`,
  created: order.created,
  customer: order.customer,
  customer_account: null,
  description: order.description,
  excluded_payment_method_types: null,
  flow_directions: null,
  last_setup_error: null,
  latest_attempt: null,
  livemode: false,
  mandate: null,
  metadata: order.metadata,
  next_action: null,
  on_behalf_of: null,
  payment_method: null,
  payment_method_configuration_details: null,
  payment_method_options: null,
  payment_method_types: ['card'],
  single_use_mandate: null,
  status: 'requires_payment_method',
  usage: order.usage,
})
