import { CREDITS_MAX, MONEY_MAX, moneyStepOf, type Quote } from '@virtual-practice/credits/contract'
import { invalidField } from '../refusal.js'
import { bundleOf, type Catalogue, type CatalogueTax } from './catalogue.js'

/** What is asked for, by whom. */
export interface Wanted {
  readonly bundle: string
  readonly quantity: number
  /** ISO 4217. */
  readonly currency: string
  /** Where the invoice goes: ISO 3166-1 alpha-2. */
  readonly country: string
}

/**
 * A part of an amount in hundredths of a percent, rounded once, half up. In minor units, and a
 * multiple of `step`, in which the currency is charged.
 */
export function taxOn(amount: number, basisPoints: number, step = 1): number {
  return Math.floor((amount * basisPoints + 5_000 * step) / (10_000 * step)) * step
}

function taxIn(
  { country, currency }: Wanted,
  taxes: readonly CatalogueTax[],
  price: number,
): Quote['tax'] {
  const tax = taxes.find((each) => each.country === country)
  return tax ? { ...tax, amount: taxOn(price, tax.basisPoints, moneyStepOf(currency)) } : null
}

/** What it costs, and what it brings. Throws `invalid_request` for what is not sold like this. */
export function quoteOf(catalogue: Catalogue, wanted: Wanted): Quote {
  const { currency, quantity } = wanted
  const bundle = bundleOf(catalogue, wanted.bundle)
  const each = bundle?.prices[currency]
  if (!bundle || each === undefined)
    throw invalidField('bundle', `is not sold for ${currency}, or not at all`)
  if (quantity < bundle.quantityMin || quantity > bundle.quantityMax)
    throw invalidField('quantity', `is from ${bundle.quantityMin} to ${bundle.quantityMax}`)
  const price = each * quantity
  const tax = taxIn(wanted, catalogue.taxes, price)
  const total = price + (tax?.amount ?? 0)
  const credits = bundle.credits * quantity
  const bonusCredits = bundle.bonusCredits * quantity
  if (total > MONEY_MAX || credits > CREDITS_MAX || bonusCredits > CREDITS_MAX)
    throw invalidField('quantity', 'comes to more than one payment may')
  return { bundle: bundle.code, quantity, credits, bonusCredits, currency, price, tax, total }
}
