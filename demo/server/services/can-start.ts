import type { CanStart, CanStartQuery } from '@virtual-practice/credits/contract'
import { Refusal } from '../refusal.js'
import { featureOf } from './catalogue.js'
import { readInCountedPeriod } from './counted-period.js'
import { minutesCovered, quantityCovered } from './rate.js'
import type { Practice } from './use-case.js'

/** Whether a reservation would succeed now, of a member if one is named. Throws `unknown_feature`. */
export async function canStart(
  practice: Practice,
  account: string,
  { feature, quantity, member }: CanStartQuery,
): Promise<CanStart> {
  const found = featureOf(practice.catalogue, feature)
  if (!found) throw new Refusal('unknown_feature', `There is no feature ${feature}.`)
  const { rate, ...answer } = await readInCountedPeriod(practice, account, () =>
    practice.ledger.canStart(account, member ?? null, quantity, found.rates),
  )
  return {
    feature,
    quantity,
    ...answer,
    quantityCovered: quantityCovered(answer.available, rate),
    minutesCovered: minutesCovered(answer.available, rate),
  }
}
