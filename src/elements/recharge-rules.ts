import type { CreditsError } from '../client/credits-error.js'
import type { Recharge } from '../contract/recharge.js'
import type { Quote } from '../contract/purchase.js'
import { formatMoney } from '../format/money.js'
import { typedMoney } from '../format/typed.js'
import type { RechargeField, RechargeWords } from '../i18n/recharge-words.js'
import { refusedFields } from '../store/refused-fields.js'
import type { Mistake } from './mistake-summary.js'
import { fieldAt, MONEY_MAX, type ReadRule } from './recharge-draft.js'

export type RechargeMistake = Mistake<RechargeField>

/** By field, what is to be told of it, if anything. */
type Found = [RechargeField, string | undefined | false][]

/** What a form is judged by. */
export interface Judged {
  readonly recharge: Recharge
  readonly rule: ReadRule
  /** What one charge comes to; undefined until it is known. */
  readonly price: Quote | undefined
  readonly words: RechargeWords
  readonly locale: string
}

/** Why the form cannot be saved, in the order of its fields. */
export function mistakesIn({ recharge, rule, price, words, locale }: Judged): RechargeMistake[] {
  const { mistakes } = words
  const { currency } = recharge
  const money = (amount: number): string => formatMoney(amount, currency, locale)
  const found: Found = [
    ['threshold', !rule.threshold && mistakes.threshold],
    ['amount', rule.choice ? !price && mistakes.price : mistakes.amount],
    ['cap', !rule.cap && mistakes.cap(typedMoney(20_000, currency, locale))],
    ['cap', rule.cap !== undefined && rule.cap > MONEY_MAX && mistakes.capMost(money(MONEY_MAX))],
    ['cap', isCapSmall(rule, price) && mistakes.capSmall(money(price!.total))],
    ['times', !rule.times && mistakes.times],
    ['pausedUntil', rule.pausedUntil === undefined && mistakes.pausedUntil],
  ]
  return told(found)
}

/** Such a rule would never charge. One that is off may be saved all the same. */
export const isCapSmall = ({ enabled, cap }: ReadRule, price: Quote | undefined): boolean =>
  enabled && cap !== undefined && price !== undefined && cap < price.total

/** What the backend did not take, in its words. */
export const refusedMistakes = (error: CreditsError): RechargeMistake[] =>
  refusedFields(error).map(({ path, message }) => ({ field: fieldAt(path), text: message }))

/** What should be known before saving, and keeps nobody from it. */
export function warningsIn({ recharge, rule, price, words, locale }: Judged): RechargeMistake[] {
  const { mistakes, warnings } = words
  const money = price ? formatMoney(price.total, price.currency, locale) : ''
  const { threshold = 0 } = rule
  const { largestUse } = recharge
  const bought = price && price.credits + price.bonusCredits
  const found: Found = [
    ['threshold', threshold > 0 && threshold < largestUse && warnings.use(largestUse)],
    ['amount', bought !== undefined && bought < threshold && warnings.lift(bought, threshold)],
    ['cap', isCapSmall(rule, price) && mistakes.capSmall(money)],
  ]
  return told(found)
}

const told = (found: Found): RechargeMistake[] =>
  found.flatMap(([field, text]) => (text ? [{ field, text }] : []))
