import type { Debit, DebitInput } from '@virtual-practice/credits/contract'
import { featureOf } from './catalogue.js'
import { inCountedPeriod } from './counted-period.js'
import { done, type Done, type Order, type Practice } from './use-case.js'

/** Books work that was not reserved for. Throws `insufficient_credits`, `member_limit_reached`, `unknown_feature`. */
export async function debit(
  practice: Practice,
  { account, key }: Order,
  input: DebitInput,
): Promise<Done<Debit>> {
  const context = { rates: featureOf(practice.catalogue, input.feature)?.rates }
  return done(
    await inCountedPeriod(practice, account, () =>
      practice.ledger.execute(account, { kind: 'debit', key, request: input, context }),
    ),
  )
}
