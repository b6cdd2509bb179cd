import type { Quote, QuoteQuery } from '@virtual-practice/credits/contract'
import { Refusal } from '../refusal.js'
import { quoteOf } from './price.js'
import type { Practice } from './use-case.js'

/** Without it nobody knows which tax is due: a total would be a guess. */
export function requiredCountry(country: string | null): string {
  if (country !== null) return country
  const detail = 'Save the company and its address first: they decide the tax.'
  throw new Refusal('billing_details_required', detail)
}

/** What so many bundles cost now. Throws `billing_details_required`, `invalid_request`. */
export async function readQuote(
  { catalogue, ledger }: Practice,
  account: string,
  { bundle, quantity = 1 }: QuoteQuery,
): Promise<Quote> {
  const buying = await ledger.buying(account)
  const country = requiredCountry(buying.country)
  return quoteOf(catalogue, { bundle, quantity, currency: buying.currency, country })
}
