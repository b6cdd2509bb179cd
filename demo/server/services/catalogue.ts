import * as z from 'zod'
import { CREDITS_MAX, QUANTITY_MAX } from '@virtual-practice/credits/contract'
import { costOf } from './rate.js'

const Code = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/)
const Name = z.string().min(1)
const Amount = z.int().min(1).max(CREDITS_MAX)

const Plan = z.strictObject({ code: Code, name: Name, monthlyCredits: Amount })

const Rate = z
  .strictObject({
    version: z.int().min(1),
    credits: Amount,
    per: z.int().min(1).max(QUANTITY_MAX),
    unit: z.enum(['milliseconds', 'units']),
  })
  .refine((rate) => costOf(QUANTITY_MAX, rate) <= CREDITS_MAX, {
    path: ['credits'],
    message: `the longest work would cost more than ${CREDITS_MAX} credits`,
  })

const Feature = z.strictObject({
  code: Code,
  name: Name,
  rate: Rate,
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

/** What is for sale and at what price: all of it is configuration. */
export const Catalogue = z.strictObject({ plans: unique(Plan), features: unique(Feature) })
export type Catalogue = z.output<typeof Catalogue>
export type CatalogueFeature = Catalogue['features'][number]
export type CataloguePlan = Catalogue['plans'][number]

export function featureOf(catalogue: Catalogue, code: string): CatalogueFeature | undefined {
  return catalogue.features.find((feature) => feature.code === code)
}

export function planOf(catalogue: Catalogue, code: string): CataloguePlan | undefined {
  return catalogue.plans.find((plan) => plan.code === code)
}
