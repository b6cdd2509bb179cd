import type { Debit, DebitInput } from '@virtual-practice/credits/contract'
import { featureOf } from './catalogue.js'
import { done, type Done, type Order, type Practice } from './use-case.js'

/** Books work that was not reserved for. Throws `insufficient_credits`, `unknown_feature`. */
export async function debit(
  { ledger, catalogue }: Practice,
  { account, key }: Order,
  input: DebitInput,
): Promise<Done<Debit>> {
  const context = { rates: featureOf(catalogue, input.feature)?.rates }
  return done(await ledger.execute(account, { kind: 'debit', key, request: input, context }))
}
