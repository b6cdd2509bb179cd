import * as z from 'zod/mini'
import { InvoiceLine } from './invoice-line.js'
import { Line, Money } from './money.js'
import { Card, Tax } from './purchase.js'
import { Instant, Reference } from './scalars.js'

/**
 * What went back of an invoice, on a paper of its own: each refund and each dispute that was lost has
 * one. Numbered without gaps within the account, in a series beside that of the invoices. Whom it is
 * for, and in which currency, is as on its invoice.
 */
export const CreditNote = z.object({
  id: Reference,
  number: Line,
  /**
   * The number of the credit note that this one takes back, with its very figures: the bank has sent
   * that money back to us. Null for one that credits.
   */
  cancels: z.nullable(Line),
  cause: z.enum(['refund', 'dispute']),
  /** The word of who ordered it, or the provider's. */
  reason: z.nullable(Line),
  /** The order that it is from, as the purchase has it. Null for what was done at the provider. */
  refund: z.nullable(Reference),
  issuedAt: Instant,
  lines: z.array(InvoiceLine),
  /** Without tax. Like all of its money it is what goes back, and so is not negative. */
  price: Money,
  /** Its share, so that the notes of an invoice never come to more; null where none was due. */
  tax: z.nullable(Tax),
  total: Money,
  /** Where the money went. */
  card: z.nullable(Card),
})
export type CreditNote = z.output<typeof CreditNote>
