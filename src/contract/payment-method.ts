import * as z from 'zod/mini'
import { CardBrand } from './bundle.js'
import { Instant, Reference } from './scalars.js'

/** A card on file. Its number is the provider's alone. */
export const PaymentMethod = z.object({
  /** The provider's id. */
  id: Reference,
  brand: CardBrand,
  last4: z.string().check(z.regex(/^\d{4}$/)),
  expMonth: z.int().check(z.minimum(1), z.maximum(12)),
  expYear: z.int().check(z.minimum(2000), z.maximum(9999)),
  /** By the server's clock: `soon` in its last month and the one before. */
  expiry: z.enum(['ok', 'soon', 'expired']),
  /** `default` pays unless told otherwise, `backup` when that one is declined. One of each. */
  use: z.enum(['default', 'backup', 'none']),
  addedAt: Instant,
})
export type PaymentMethod = z.output<typeof PaymentMethod>

/** The default first, then the backup, then the newest. */
export const PaymentMethods = z.object({ paymentMethods: z.array(PaymentMethod) })
export type PaymentMethods = z.output<typeof PaymentMethods>

/** A card about to be added: the page confirms it with the provider. */
export const CardSetup = z.object({
  /** The provider's id. */
  setup: Reference,
  clientSecret: z.string(),
  publishableKey: z.string(),
})
export type CardSetup = z.output<typeof CardSetup>

/** A setup that the page has confirmed. */
export const AddPaymentMethodInput = z.object({ setup: Reference })
export type AddPaymentMethodInput = z.output<typeof AddPaymentMethodInput>

export const UsePaymentMethodInput = z.object({ use: z.enum(['default', 'backup', 'none']) })
export type UsePaymentMethodInput = z.output<typeof UsePaymentMethodInput>
