import * as z from 'zod/mini'
import { Address, TaxId } from './billing-details.js'
import { CreditNote } from './credit-note.js'
import { InvoiceLine } from './invoice-line.js'
import { Line, Money } from './money.js'
import { Card, Tax } from './purchase.js'
import { Currency, Cursor, Instant, PageLimit, Reference } from './scalars.js'

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
 * frozen as they were issued: what goes back has credit notes. Those of the subscription are the
 * provider's, and are read there.
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
  /** What went back until now: no part of what was issued, nor is the state. */
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
  /** What went back of it, oldest first. The provider has those of its own. */
  creditNotes: z.array(CreditNote),
})
export type Invoice = z.output<typeof Invoice>

export const InvoicesQuery = z.object({
  state: z.optional(InvoiceState),
  /** Part of its number, or of that of a credit note of it. */
  search: z.optional(Line),
  limit: z.optional(PageLimit),
  cursor: z.optional(Cursor),
})
export type InvoicesQuery = z.output<typeof InvoicesQuery>

/** Newest first. */
export const Invoices = z.object({ invoices: z.array(Invoice), nextCursor: z.nullable(Cursor) })
export type Invoices = z.output<typeof Invoices>
