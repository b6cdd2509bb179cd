import type { Quote, Recharge, RechargeInput } from '@virtual-practice/credits/contract'
import { invalidField, Refusal } from '../../refusal.js'
import { quoteOf } from '../price.js'
import { requiredCountry } from '../read-quote.js'
import { done, type Order, type Practice, requiredTill } from '../use-case.js'

/**
 * Saves the rule. Where the balance is below its threshold a card is charged at once, but only the one
 * and as much as was confirmed. Throws `invalid_request`, `price_changed`, `changed_meanwhile`,
 * `recharge_confirmation_required`, `billing_details_required`, `payments_unavailable`; to switch off a
 * rule that stays as it is, only `changed_meanwhile`.
 *
 * @param actor who saves
 */
export async function saveRecharge(
  practice: Practice,
  { account, key }: Order,
  input: RechargeInput,
  actor: string,
): Promise<{ recharge: Recharge; replayed: boolean }> {
  const { ledger } = practice
  const before = await ledger.recharge(account)
  const context = keepsPrice(input, before)
    ? { quote: null, country: null }
    : await priced(practice, account, input)
  const { replayed } = done(
    await ledger.execute(account, {
      kind: 'save_recharge',
      key,
      request: { ...input, actor },
      context,
    }),
  )
  return { recharge: await ledger.recharge(account), replayed }
}

/** Nothing may keep anybody from switching it off. */
const keepsPrice = ({ enabled, bundle, quantity }: RechargeInput, { rule }: Recharge): boolean =>
  !enabled && rule?.bundle === bundle && rule.quantity === quantity

async function priced(
  practice: Practice,
  account: string,
  input: RechargeInput,
): Promise<{ quote: Quote; country: string }> {
  const { catalogue, ledger } = practice
  const { bundle, quantity, capPerPeriod } = input
  requiredTill(practice)
  const { currency, country: saved } = await ledger.buying(account)
  const country = requiredCountry(saved)
  const quote = quoteOf(catalogue, { bundle, quantity, currency, country })
  if (quote.total !== input.total || currency !== input.currency) {
    const detail = `It is ${quote.total} in the minor unit of ${currency} now, with tax.`
    throw new Refusal('price_changed', detail)
  }
  if (capPerPeriod < quote.total)
    throw invalidField('capPerPeriod', `is less than one charge, which is ${quote.total}`)
  return { quote, country }
}
