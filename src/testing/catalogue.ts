import type { Feature } from '../contract/balance.js'
import type { Bundle } from '../contract/bundle.js'
import { refuse } from './refusal.js'

/** What the fake practice may subscribe to, in credits a month. */
export const PLANS = {
  starter: { code: 'starter', name: 'Starter', monthlyCredits: 100 },
  pro: { code: 'pro', name: 'Pro', monthlyCredits: 500 },
  clinic: { code: 'clinic', name: 'Clinic', monthlyCredits: 2_000 },
} as const

export type PlanCode = keyof typeof PLANS

type Priced = Pick<Feature, 'code' | 'name' | 'rate'>

const perMinute = (code: string, name: string, credits: number): Priced => ({
  code,
  name,
  rate: { version: 1, credits, per: 60_000, unit: 'milliseconds' },
})

export const FEATURES: readonly Priced[] = [
  perMinute('ai-scribe', 'AI Scribe', 6),
  perMinute('ai-transcribe', 'AI Transcribe', 2),
]

const bundle = (code: string, credits: number, price: number): Bundle => ({
  ...{ code, credits, price, name: `${credits.toLocaleString('en')} credits` },
  ...{ bonusCredits: 0, quantityMin: 1, quantityMax: 10 },
})

/** Prices are in cents. */
export const BUNDLES: readonly Bundle[] = [
  bundle('small', 100, 1_000),
  bundle('medium', 500, 4_500),
  bundle('large', 2_000, 16_000),
]

/** By the country of the billing details. */
export const TAXES: Readonly<Record<string, { name: string; basisPoints: number }>> = {
  DE: { name: 'VAT', basisPoints: 1_900 },
  GB: { name: 'VAT', basisPoints: 2_000 },
}

/** Throws `unknown_feature`. */
export const featureOf = (code: string): Priced =>
  FEATURES.find((feature) => feature.code === code) ??
  refuse('unknown_feature', `There is no feature ${code}.`)

/** The one rounding: up. */
export const costOf = (quantity: number, { credits, per }: Priced['rate']): number =>
  Math.ceil((quantity * credits) / per)

/** The work that so many credits pay, in the feature's unit. */
export function coveredBy(
  available: number,
  { credits, per }: Priced['rate'],
): Pick<Feature, 'quantityCovered' | 'minutesCovered'> {
  const quantityCovered = Math.floor((available * per) / credits)
  return { quantityCovered, minutesCovered: Math.floor(quantityCovered / 60_000) }
}
