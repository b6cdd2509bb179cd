import * as z from 'zod/mini'
import { Address, TaxId } from './billing-details.js'
import { Line, Money } from './money.js'
import { Card, Tax } from './purchase.js'
import { Code, Currency, Cursor, Instant, PageLimit, Reference } from './scalars.js'

/** What is billed. */
export const InvoiceLine = z.object({
  /** The bundle's code; null for what the provider bills. */
  bundle: z.nullable(Code),
  text: Line,
  quantity: z.int().check(z.positive()),
  /** Of one, without tax. */
  unitPrice: Money,
  amount: Money,
})
export type InvoiceLine = z.output<typeof InvoiceLine>

/** `disputed` while the bank asks for the money back, `dispute_lost` once it has taken it. */
export const InvoiceState = z.enum([
  'open',
  'paid',
  'disputed',
  'dispute_lost',
  'partly_refunded',
  'refunded',
])
export type InvoiceState = z.output<typeof InvoiceState>

/**
 * An invoice. Those of purchases and recharges are ours: numbered without gaps within the account, and
 * frozen as they were issued. Those of the subscription are the provider's, and are read there.
 */
export const Invoice = z.object({
  id: Reference,
  kind: z.enum(['purchase', 'recharge', 'subscription']),
  number: Line,
  state: InvoiceState,
  issuedAt: Instant,
  paidAt: z.nullable(Instant),
  currency: Currency,
  /** Of the provider's, none where only the provider can say them. */
  lines: z.array(InvoiceLine),
  /** Without tax. */
  price: Money,
  /** Null where none is due, and for the provider's, which say theirs themselves. */
  tax: z.nullable(Tax),
  total: Money,
  refunded: Money,
  /** What paid; also null where only the provider knows. */
  card: z.nullable(Card),
  purchase: z.nullable(Reference),
  company: z.nullable(Line),
  address: z.nullable(Address),
  taxId: z.nullable(TaxId),
  /**
   * Where the provider shows it, in its own words: to be checked before it becomes a link. Null for
   * ours, of which there is a PDF.
   */
  providerUrl: z.nullable(z.string()),
})
export type Invoice = z.output<typeof Invoice>

export const InvoicesQuery = z.object({
  state: z.optional(InvoiceState),
  /** Part of its number. */
  search: z.optional(Line),
  limit: z.optional(PageLimit),
  cursor: z.optional(Cursor),
})
export type InvoicesQuery = z.output<typeof InvoicesQuery>

/** Newest first. */
export const Invoices = z.object({ invoices: z.array(Invoice), nextCursor: z.nullable(Cursor) })
export type Invoices = z.output<typeof Invoices>
