import * as z from 'zod/mini'
import { Line, Money } from './money.js'
import { Code } from './scalars.js'

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
