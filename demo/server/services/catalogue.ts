import * as z from 'zod'
import {
  CardBrand,
  CREDITS_MAX,
  moneyStepOf,
  QUANTITY_MAX,
  TaxIdType,
} from '@virtual-practice/credits/contract'
import { invalidField } from '../refusal.js'
import { costOf } from './rate.js'

const Code = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/)
const Name = z.string().min(1)
const Amount = z.int().min(1).max(CREDITS_MAX)

/** In the minor unit of each currency: cents. */
const Prices = z
  .record(z.string().regex(/^[A-Z]{3}$/, 'is no currency'), z.int().min(1))
  .superRefine((prices, context) => {
    for (const [currency, price] of Object.entries(prices)) {
      const step = moneyStepOf(currency)
      const message = `is no multiple of ${step}, in which ${currency} is charged`
      if (price % step !== 0) context.addIssue({ code: 'custom', path: [currency], message })
    }
  })

const Plan = z.strictObject({
  code: Code,
  name: Name,
  monthlyCredits: Amount,
  /** What it costs a month: to compare it with others. */
  prices: Prices.optional(),
  /** The ids of the monthly prices at Stripe for which it is sold. */
  stripePrice: z.array(z.string().min(1)).optional(),
})

/** A price says which plan was bought, so it can be of one alone. */
function soldOnce(plans: readonly z.output<typeof Plan>[], context: z.RefinementCtx): void {
  const seen = new Set<string>()
  plans.forEach(({ stripePrice = [] }, plan) =>
    stripePrice.forEach((price, index) => {
      const path = [plan, 'stripePrice', index]
      if (seen.has(price)) context.addIssue({ code: 'custom', path, message: `${price} is twice` })
      seen.add(price)
    }),
  )
}

const Rate = z
  .strictObject({
    version: z.int().min(1),
    credits: Amount,
    per: z.int().min(1).max(QUANTITY_MAX),
    unit: z.enum(['milliseconds', 'units']),
    /** From when on it holds. Only the first of a feature holds from the beginning. */
    effectiveAt: z.iso.datetime().transform(toMilliseconds).optional(),
  })
  .refine((rate) => costOf(QUANTITY_MAX, rate) <= CREDITS_MAX, {
    path: ['credits'],
    message: `the longest work would cost more than ${CREDITS_MAX} credits`,
  })

/** As instants are written on the wire, so that they compare as texts. */
function toMilliseconds(instant: string): string {
  return new Date(instant).toISOString()
}

function inOrderOfTime(rates: readonly z.output<typeof Rate>[], context: z.RefinementCtx): void {
  rates.forEach((rate, index) => {
    const before = rates[index - 1]
    const refuse = (field: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [index, field], message })
    if (!before) {
      if (rate.effectiveAt !== undefined) refuse('effectiveAt', 'the first holds from the start')
      return
    }
    if (rate.effectiveAt === undefined || rate.effectiveAt <= (before.effectiveAt ?? ''))
      refuse('effectiveAt', 'must be later than that of the one before')
    if (rate.version <= before.version) refuse('version', 'must be higher than the one before')
    if (rate.unit !== before.unit) refuse('unit', 'a feature is measured in one unit for ever')
  })
}

const Feature = z.strictObject({
  code: Code,
  name: Name,
  /** Every price it ever had, in order of time: what was reserved under one settles under it. */
  rates: z.array(Rate).min(1).superRefine(inOrderOfTime),
  /** Credits a session may use beyond what there is, as a debt. */
  grace: z.int().min(0).max(CREDITS_MAX).default(0),
})

/** A list in which every code is there once. */
const unique = <T extends z.ZodType<{ code: string }>>(item: T) =>
  z
    .array(item)
    .min(1)
    .superRefine((list, context) => {
      list.forEach(({ code }, index) => {
        if (list.findIndex((other) => other.code === code) !== index)
          context.addIssue({ code: 'custom', path: [index, 'code'], message: `${code} is twice` })
      })
    })

/** Credits for sale. */
const Bundle = z
  .strictObject({
    code: Code,
    name: Name,
    credits: Amount,
    /** Given on top of each. */
    bonusCredits: z.int().min(0).max(CREDITS_MAX).default(0),
    prices: Prices,
    /** How many at once. */
    quantityMin: z.int().min(1).max(1_000).default(1),
    quantityMax: z.int().min(1).max(1_000).default(10),
  })
  .refine(({ quantityMin, quantityMax }) => quantityMin <= quantityMax, {
    path: ['quantityMax'],
    message: 'is less than quantityMin',
  })

/** What is added to the price where the invoice goes to a country. */
const Tax = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/, 'is no country'),
  name: Name,
  /** Hundredths of a percent. */
  basisPoints: z.int().min(1).max(10_000),
})

function ofOneCountry(taxes: readonly z.output<typeof Tax>[], context: z.RefinementCtx): void {
  taxes.forEach(({ country }, index) => {
    if (taxes.findIndex((other) => other.country === country) === index) return
    const path = [index, 'country']
    context.addIssue({ code: 'custom', path, message: `${country} is twice` })
  })
}

/** As invoices have it. */
export const Seller = z.strictObject({
  name: Name,
  address: z.array(Name).default([]),
  taxId: Name.optional(),
  /** Its kind as Stripe names it, such as `gb_vat`: invoices name it so. */
  taxIdType: z.optional(TaxIdType),
})

/** What is for sale and at what price: all of it is configuration. */
export const Catalogue = z.strictObject({
  plans: unique(Plan).superRefine(soldOnce),
  features: unique(Feature),
  bundles: unique(Bundle),
  taxes: z.array(Tax).superRefine(ofOneCountry).default([]),
  /** Who issues invoices. Without one, invoices say whom they are for and not whom they are from. */
  seller: Seller.optional(),
  /** Where to ask about a refund. */
  supportUrl: z.url({ protocol: /^https$/ }).optional(),
  /** Which cards the till takes: to be said before anybody pays. */
  cardBrands: z.array(z.enum(CardBrand.options)).min(1).default(['visa', 'mastercard', 'amex']),
})
export type Catalogue = z.output<typeof Catalogue>
export type CatalogueFeature = Catalogue['features'][number]
export type CatalogueBundle = Catalogue['bundles'][number]
export type CatalogueTax = Catalogue['taxes'][number]
export type CataloguePlan = Catalogue['plans'][number]

export function featureOf(catalogue: Catalogue, code: string): CatalogueFeature | undefined {
  return catalogue.features.find((feature) => feature.code === code)
}

export function planOf(catalogue: Catalogue, code: string): CataloguePlan | undefined {
  return catalogue.plans.find((plan) => plan.code === code)
}

export function bundleOf(catalogue: Catalogue, code: string): CatalogueBundle | undefined {
  return catalogue.bundles.find((bundle) => bundle.code === code)
}

/** The plan that is sold at Stripe for a price. */
export function planSoldFor({ plans }: Catalogue, price: string): CataloguePlan | undefined {
  return plans.find(({ stripePrice }) => stripePrice?.includes(price))
}

/** Throws `invalid_request` for a plan that is none. */
export function requiredPlan(catalogue: Catalogue, code: string): CataloguePlan {
  const plan = planOf(catalogue, code)
  if (!plan) throw invalidField('plan', 'is not in the catalogue')
  return plan
}

/** What each plan brings in a period. */
export function creditsByPlan({ plans }: Catalogue): Record<string, number> {
  return Object.fromEntries(plans.map(({ code, monthlyCredits }) => [code, monthlyCredits]))
}
