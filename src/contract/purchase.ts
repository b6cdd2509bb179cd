import * as z from 'zod/mini'
import { CardBrand } from './bundle.js'
import { Country, Money } from './money.js'
import { Code, Credits, Currency, Cursor, Instant, PageLimit, Reference, Whole } from './scalars.js'

const Quantity = z.int().check(z.minimum(1), z.maximum(1000))

/** A tax, and how much of it is due. `basisPoints` is its rate in hundredths of a percent. */
export const Tax = z.object({
  country: Country,
  name: z.string().check(z.minLength(1)),
  basisPoints: z.int().check(z.minimum(1), z.maximum(10_000)),
  amount: Money,
})
export type Tax = z.output<typeof Tax>

export const QuoteQuery = z.object({
  bundle: Code,
  /** 1 unless told. */
  quantity: z.optional(Quantity),
})
export type QuoteQuery = z.output<typeof QuoteQuery>

/** What so many bundles cost now. `price + tax = total`. */
export const Quote = z.object({
  bundle: Code,
  quantity: Quantity,
  /** In all. */
  credits: Credits,
  bonusCredits: Whole,
  currency: Currency,
  price: Money,
  /** Null where none is due. */
  tax: z.nullable(Tax),
  total: Money,
})
export type Quote = z.output<typeof Quote>

export const PurchaseInput = z.object({
  bundle: Code,
  quantity: Quantity,
  /** What the person saw. Another total is refused as `price_changed`, and nothing is charged. */
  total: Money,
  currency: Currency,
  /**
   * The `lastPurchase` that the person has seen. If he has paid for another one since, in another tab
   * perhaps, it is refused as `purchased_meanwhile`. Left out, nothing of the kind is asked.
   */
  after: z.optional(z.nullable(Reference)),
  /** Pays on the provider's own page, which comes back to this one. */
  returnUrl: z.optional(z.string().check(z.maxLength(2000))),
})
export type PurchaseInput = z.output<typeof PurchaseInput>

/**
 * `preparing` until the provider knows of it, `open` while it waits for the person, `requires_action`
 * while the bank asks him, `processing` while the bank takes its time.
 */
export const PurchaseState = z.enum([
  'preparing',
  'open',
  'requires_action',
  'processing',
  'succeeded',
  'canceled',
])
export type PurchaseState = z.output<typeof PurchaseState>

/** A card as a person knows it. */
export const Card = z.object({
  brand: CardBrand,
  last4: z.string().check(z.regex(/^\d{4}$/)),
})
export type Card = z.output<typeof Card>

/** Money of a purchase that was ordered to be given back. */
export const PurchaseRefund = z.object({
  id: Reference,
  /** `pending` until the provider has said yes or no. */
  state: z.enum(['pending', 'succeeded', 'failed']),
  /** Bonus credits count among them. They leave with the order, and are back where it failed. */
  credits: Credits,
  /** With its share of the tax. */
  amount: Money,
  reason: Reference,
  actor: Reference,
  createdAt: Instant,
  endedAt: z.nullable(Instant),
})
export type PurchaseRefund = z.output<typeof PurchaseRefund>

export const Purchase = z.object({
  id: Reference,
  state: PurchaseState,
  /** The member who bought, or `service`. */
  member: Reference,
  /** Whether auto-recharge has bought it, on the rule of that member. */
  recharge: z.boolean(),
  bundle: Code,
  quantity: Quantity,
  credits: Credits,
  bonusCredits: Whole,
  currency: Currency,
  price: Money,
  tax: z.nullable(Tax),
  total: Money,
  createdAt: Instant,
  /** Not paid by then, it is cancelled. */
  expiresAt: Instant,
  paidAt: z.nullable(Instant),
  canceledAt: z.nullable(Instant),
  cancelReason: z.nullable(z.enum(['requested', 'expired', 'failed'])),
  /** Why the last try was declined: the provider's decline code, or its error code. Null without one. */
  declineCode: z.nullable(Reference),
  /** What paid. */
  card: z.nullable(Card),
  /** The grants that it brought. */
  grant: z.nullable(Reference),
  bonusGrant: z.nullable(Reference),
  invoice: z.nullable(Reference),
  /** Money that went back, in all: on an order, or at the provider. */
  refunded: Money,
  /** What was ordered to be given back, oldest first. */
  refunds: z.array(PurchaseRefund),
  /** Null where the bank was never asked for the money. Its credits are gone unless it is won. */
  dispute: z.nullable(z.enum(['open', 'won', 'lost'])),
})
export type Purchase = z.output<typeof Purchase>

/** What a page needs to pay with. Both are null once nothing is left to pay. */
export const PurchaseResult = z.object({
  purchase: Purchase,
  clientSecret: z.nullable(z.string()),
  /** The provider's own page, where that was asked for. */
  checkoutUrl: z.nullable(z.string()),
})
export type PurchaseResult = z.output<typeof PurchaseResult>

export const PurchasesQuery = z.object({
  /** `unfinished`: everything that has neither succeeded nor been cancelled. */
  state: z.optional(z.enum(['unfinished', 'succeeded', 'canceled'])),
  /** Of one member alone. */
  member: z.optional(Reference),
  limit: z.optional(PageLimit),
  cursor: z.optional(Cursor),
})
export type PurchasesQuery = z.output<typeof PurchasesQuery>

/** Newest first. */
export const Purchases = z.object({
  purchases: z.array(Purchase),
  nextCursor: z.nullable(Cursor),
})
export type Purchases = z.output<typeof Purchases>

/**
 * Gives the money of unused credits back: each is worth its share of what was paid. Bonus credits
 * count among them, and go first.
 */
export const ReturnPurchaseInput = z.object({
  /** All that are unused unless told. */
  credits: z.optional(Credits),
  reason: Reference,
  actor: z.optional(Reference),
})
export type ReturnPurchaseInput = z.output<typeof ReturnPurchaseInput>
