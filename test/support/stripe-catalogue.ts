import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { catalogueFileWith } from './catalogue-file.js'
import { PRICES } from './stripe-life.js'

const shipped = fileURLToPath(new URL('../../demo/server/services/catalogue.json', import.meta.url))

/** The catalogue that the demo ships with, sold at Stripe. */
export function stripeCatalogueFile(): string {
  const catalogue = JSON.parse(readFileSync(shipped, 'utf8')) as {
    plans: { code: keyof typeof PRICES }[]
  }
  const plans = catalogue.plans.map((plan) => ({
    ...plan,
    stripePrice: [PRICES[plan.code], `${PRICES[plan.code]}_eur`],
  }))
  return catalogueFileWith({ ...catalogue, plans })
}
