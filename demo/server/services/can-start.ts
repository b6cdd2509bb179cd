import type { CanStart, CanStartQuery } from '@virtual-practice/credits/contract'
import { Refusal } from '../refusal.js'
import { featureOf } from './catalogue.js'
import { minutesCovered, quantityCovered } from './rate.js'
import type { Practice } from './use-case.js'

/** Whether a reservation would succeed now. Throws `unknown_feature`. */
export async function canStart(
  { ledger, catalogue }: Practice,
  account: string,
  { feature, quantity }: CanStartQuery,
): Promise<CanStart> {
  const found = featureOf(catalogue, feature)
  if (!found) throw new Refusal('unknown_feature', `There is no feature ${feature}.`)
  const { rate, ...answer } = await ledger.canStart(account, quantity, found.rates)
  return {
    feature,
    quantity,
    ...answer,
    quantityCovered: quantityCovered(answer.available, rate),
    minutesCovered: minutesCovered(answer.available, rate),
  }
}
