import { invalid } from './refusal.js'

/** Of how many minor units every amount in a currency has to be a multiple. */
const STEPS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(['bhd', 'jod', 'kwd', 'omr', 'tnd'].map((currency) => [currency, 10])),
  ...{ isk: 100, ugx: 100 },
}

/** Banks take three decimals with a nought at the end, and some currencies as whole ones only. */
export function requireCharged(amount: number, currency: string): void {
  const step = STEPS[currency] ?? 1
  if (amount % step === 0) return
  throw invalid(
    `Invalid amount. Amounts in ${currency.toUpperCase()} must be evenly divisible by ${step}.`,
    { code: 'invalid_charge_amount_no_decimal_compatible', param: 'amount' },
  )
}
