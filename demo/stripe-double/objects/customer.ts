import type Stripe from 'stripe'

export const customer = (id: string, created: number): Stripe.Customer => ({
  id,
  object: 'customer',
  address: null,
  balance: 0,
  created,
  currency: null,
  customer_account: null,
  default_source: null,
  delinquent: false,
  description: null,
  discount: null,
  email: null,
  invoice_prefix: id.slice(-8).toUpperCase(),
  invoice_settings: {
    custom_fields: null,
    default_payment_method: null,
    footer: null,
    rendering_options: null,
  },
  livemode: false,
  metadata: {},
  name: null,
  next_invoice_sequence: 1,
  phone: null,
  preferred_locales: [],
  shipping: null,
  tax_exempt: 'none',
  test_clock: null,
})

export const taxId = (
  id: string,
  { customer, type, value }: { customer: string; type: string; value: string },
  created: number,
): Stripe.TaxId => ({
  id,
  object: 'tax_id',
  country: type.startsWith('eu_')
    ? value.slice(0, 2).toUpperCase()
    : type.slice(0, 2).toUpperCase(),
  created,
  customer,
  customer_account: null,
  livemode: false,
  owner: { customer, customer_account: null, type: 'customer' },
  type,
  value,
  verification: { status: 'pending', verified_address: null, verified_name: null },
})
