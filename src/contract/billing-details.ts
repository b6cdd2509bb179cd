import * as z from 'zod/mini'
import { Country, Line } from './money.js'
import { Instant, Whole } from './scalars.js'

const Language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))

export const Address = z.object({
  country: Country,
  line1: Line,
  line2: z.nullable(Line),
  postalCode: z.nullable(Line),
  city: Line,
  /** State, province, county. */
  region: z.nullable(Line),
})
export type Address = z.output<typeof Address>

/** The provider's word on a tax ID; `unverified` where it gives none. */
export const TaxIdState = z.enum(['unverified', 'pending', 'verified', 'rejected'])
export type TaxIdState = z.output<typeof TaxIdState>

/** The kind of a tax ID as Stripe names it, such as `eu_vat`, `us_ein`, `ca_gst_hst`. */
export const TaxIdType = z.string().check(z.regex(/^[a-z]{2,3}(_[a-z]{1,10}){1,2}$/))

export const TaxId = z.object({ type: TaxIdType, value: Line, state: TaxIdState })
export type TaxId = z.output<typeof TaxId>

export const TaxIdInput = z.object({ type: TaxIdType, value: Line })
export type TaxIdInput = z.output<typeof TaxIdInput>

/** Whom invoices are made out to. What changes is in later invoices only. */
export const BillingDetails = z.object({
  /** 0 until they were saved for the first time; each saving raises it. */
  version: Whole,
  company: z.nullable(Line),
  address: z.nullable(Address),
  /** Invoices are written in it: a BCP 47 tag. */
  language: Language,
  /** What they can be written in. */
  languages: z.array(Language),
  taxId: z.nullable(TaxId),
  changedAt: z.nullable(Instant),
  /** Which kinds of tax ID each country has, with an example of its form. */
  taxIdTypes: z.array(z.object({ country: Country, type: TaxIdType, name: Line, example: Line })),
})
export type BillingDetails = z.output<typeof BillingDetails>

/** Replaces all of it. */
export const BillingDetailsInput = z.object({
  /** The version that the person saw: refused as `changed_meanwhile` when there is a newer one. */
  version: Whole,
  company: Line,
  address: Address,
  language: z.optional(Language),
  taxId: z.nullable(TaxIdInput),
})
export type BillingDetailsInput = z.output<typeof BillingDetailsInput>
