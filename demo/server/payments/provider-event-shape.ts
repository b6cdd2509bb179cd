import * as z from 'zod'
import { Line } from '@virtual-practice/credits/contract'
import type { ProviderEvent } from './provider-event.js'

/** As Stripe makes ids, with room for what is added to one. */
const Id = z.string().regex(/^[A-Za-z0-9_-]{1,50}$/)
const Instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
const Amount = z.int().min(0)
const Text = z
  .string()
  .max(2000)
  .regex(/^\P{Cc}*$/u)

const PricedPeriods = z
  .array(z.object({ price: Text, start: Instant, end: Instant }))
  .refine((items) => items.every(({ start, end }) => start < end))

const Subscription = z
  .object({
    kind: z.literal('subscription'),
    subscription: Id,
    place: z.int().min(0),
    opening: z.boolean(),
    state: z.enum(['pending', 'trialing', 'active', 'past_due', 'canceled']),
    beganAt: Instant,
    anchor: Instant,
    trialEndsAt: z.nullable(Instant),
    cancelAtPeriodEnd: z.boolean(),
    endedAt: z.nullable(Instant),
    items: PricedPeriods,
  })
  .refine(({ beganAt, trialEndsAt }) => trialEndsAt === null || beganAt <= trialEndsAt)

const Invoice = z.object({
  kind: z.literal('invoice'),
  subscription: Id,
  invoice: Id,
  billingReason: z.enum(['subscription_cycle', 'subscription_update']),
  invoicedAt: Instant,
  paid: z.boolean(),
  items: PricedPeriods,
})

const Paper = z.object({
  id: Id,
  number: Line,
  state: z.enum(['open', 'paid', 'void']),
  issuedAt: Instant,
  paidAt: z.nullable(Instant),
  currency: z.string().regex(/^[A-Z]{3}$/),
  lines: z.array(
    z.object({
      bundle: z.null(),
      text: Line,
      quantity: z.int().min(1),
      unitPrice: Amount,
      amount: Amount,
    }),
  ),
  price: Amount,
  total: Amount,
  refunded: Amount,
  url: z.nullable(Text),
})

/**
 * What the ledger takes. What has been signed need not be what this code knows: another version of
 * the API may have other fields, and then it is said at once, and not by whatever breaks first.
 */
const Shape = z.object({
  id: Id,
  type: z.string().regex(/^[a-z0-9_.]{1,100}$/),
  created: Instant,
  account: z.nullable(z.string()),
  fact: z.nullable(z.discriminatedUnion('kind', [Subscription, Invoice])),
  reason: z.exactOptional(z.string()),
  paper: z.exactOptional(Paper),
  payment: z.exactOptional(z.object({ kind: z.enum(['payment', 'checkout']), id: Id })),
  card: z.exactOptional(Id),
  taxId: z.exactOptional(Id),
}) satisfies z.ZodType<ProviderEvent>

/** The same event. Throws where it is not what it says it is. */
export function checked(event: ProviderEvent): ProviderEvent {
  Shape.parse(event)
  return event
}
