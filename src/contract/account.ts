import * as z from 'zod/mini'
import { Currency, Instant, Reference, TimeZone, Whole } from './scalars.js'

/** The practice that owns credits. */
export const Account = z.object({
  account: Reference,
  /** In which its days, months and periods are counted. */
  timeZone: TimeZone,
  currency: Currency,
  /** Below so many credits the balance is low, below so many critical. */
  lowAt: Whole,
  criticalAt: Whole,
  createdAt: Instant,
})
export type Account = z.output<typeof Account>

/** An account to open. Which one is in the header `Credits-Account`. */
export const AccountInput = z.object({
  timeZone: TimeZone,
  currency: Currency,
  /** 50 unless told. */
  lowAt: z.optional(Whole),
  /** 20 unless told. */
  criticalAt: z.optional(Whole),
})
export type AccountInput = z.output<typeof AccountInput>
