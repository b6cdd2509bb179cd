/** What is for sale in the year, and how it is paid. */

export const PLANS = [
  { code: 'starter', name: 'Starter', monthlyCredits: 60 },
  { code: 'pro', name: 'Pro', monthlyCredits: 150 },
] as const

export const BUNDLES = [
  { code: 'small', name: 'Small', credits: 100, prices: { USD: 1_000 } },
  { code: 'odd', name: 'Odd', credits: 133, prices: { USD: 1_333 } },
] as const

/** In hundredths of a percent. Who is billed in France pays no tax. */
const RATES: Readonly<Record<string, number>> = { DE: 1_900, GB: 2_000, FR: 0 }

export const COUNTRIES = Object.keys(RATES)

export const CATALOGUE = {
  plans: PLANS,
  bundles: BUNDLES,
  taxes: COUNTRIES.filter((country) => RATES[country]! > 0).map((country) => ({
    country,
    name: 'VAT',
    basisPoints: RATES[country],
  })),
  features: [
    {
      code: 'ai-scribe',
      name: 'AI Scribe',
      rates: [{ version: 1, credits: 6, per: 60_000, unit: 'milliseconds' }],
      grace: 0,
    },
  ],
}

export interface Wares {
  readonly bundle: (typeof BUNDLES)[number]['code']
  readonly quantity: number
}

const bundleOf = (code: string) => BUNDLES.find((bundle) => bundle.code === code)!

export const creditsIn = ({ bundle, quantity }: Wares): number =>
  bundleOf(bundle).credits * quantity

/** With tax, rounded half up. */
export function totalOf({ bundle, quantity }: Wares, country: string): number {
  const price = bundleOf(bundle).prices.USD * quantity
  return price + Math.round((price * RATES[country]!) / 10_000)
}

export const monthlyOf = (plan: string): number =>
  PLANS.find(({ code }) => code === plan)!.monthlyCredits

/**
 * What a card does when it is charged: `slow` is processing until the bank has made up its mind,
 * `asking` wants the person to pass a challenge.
 */
export type Card = 'visa' | 'mastercard' | 'amex' | 'declining' | 'asking' | 'slow'

/** How the provider calls it, and how its number ends. */
export const CARDS: Readonly<Record<Card, { readonly token: string; readonly last4: string }>> = {
  visa: { token: 'pm_card_visa', last4: '4242' },
  mastercard: { token: 'pm_card_mastercard', last4: '4444' },
  amex: { token: 'pm_card_amex', last4: '0005' },
  declining: { token: 'pm_card_chargeCustomerFail', last4: '0341' },
  asking: { token: 'pm_card_authenticationRequired', last4: '3184' },
  slow: { token: 'pm_card_doubleProcessing', last4: '0013' },
}

export const cardOf = ({ last4 }: { readonly last4: string }): Card =>
  (Object.keys(CARDS) as Card[]).find((card) => CARDS[card].last4 === last4)!
