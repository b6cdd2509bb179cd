import Stripe from 'stripe'
import { plainly } from './stripe-trouble.js'
import type { TaxIdWord, Till } from './till.js'

/** Stripe's words. `unavailable`: it asks no register about this type, or that one does not answer. */
const STATES = new Map<string, TaxIdWord['state']>([
  ['pending', 'pending'],
  ['verified', 'verified'],
  ['unverified', 'rejected'],
  ['unavailable', 'unverified'],
])

const wordOf = ({ id, verification }: Stripe.TaxId): TaxIdWord => ({
  id,
  state: STATES.get(verification?.status ?? '') ?? 'unverified',
})

const isRefused = (error: unknown, code: string): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError && error.code === code

/** The part of the till that is about tax IDs. */
export function createStripeTaxIds(
  stripe: Stripe,
): Pick<Till, 'createTaxId' | 'taxId' | 'deleteTaxId'> {
  const unless = <T>(code: string, ask: () => Promise<T>): Promise<T | null> =>
    plainly(async () => {
      try {
        return await ask()
      } catch (error) {
        if (isRefused(error, code)) return null
        throw error
      }
    })
  return {
    createTaxId: ({ key, customer, type, value }) =>
      unless('tax_id_invalid', async () =>
        wordOf(
          await stripe.customers.createTaxId(
            customer,
            { type: type, value },
            { idempotencyKey: `tax-id.${key}` },
          ),
        ),
      ),
    taxId: (customer, id) =>
      unless('resource_missing', async () =>
        wordOf(await stripe.customers.retrieveTaxId(customer, id)),
      ),
    deleteTaxId: async (customer, id) => {
      await unless('resource_missing', () => stripe.customers.deleteTaxId(customer, id))
    },
  }
}
