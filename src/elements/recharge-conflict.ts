import { nothing, type TemplateResult } from '../lit.js'
import { formatDayAndTime } from '../format/instant.js'
import { formatMoney } from '../format/money.js'
import { parseMoney } from '../format/typed.js'
import type { RechargeField } from '../i18n/recharge-words.js'
import { choiceIn } from './recharge-draft.js'
import type { RechargeView } from './recharge-view.js'
import { rivalChoice } from './rival-choice.js'

/** What somebody else has saved meanwhile; where both have changed a field, the choice. */
export function rechargeConflict(view: RechargeView): TemplateResult | typeof nothing {
  const { words, changes, choose } = view
  const nameOf = (field: RechargeField): string => words.fields[field]
  return rivalChoice({ words, changes, nameOf, valueOf: valueIn(view), choose })
}

/** As a person knows it. */
const valueIn =
  (view: RechargeView) =>
  (field: RechargeField, value: string): string => {
    const { words, recharge, locale, timeZone } = view
    const { locale: language } = locale.format
    switch (field) {
      case 'enabled':
        return value ? words.on : words.notOn
      case 'amount':
        return bought(view, value)
      case 'cap': {
        const { currency } = recharge!
        const amount = parseMoney(value, currency, language)
        return amount === undefined ? value || words.none : formatMoney(amount, currency, language)
      }
      case 'pausedUntil':
        return pause(view, value, (at) => formatDayAndTime(at, language, timeZone))
      default:
        return value || words.none
    }
  }

function bought({ bundles, words }: RechargeView, amount: string): string {
  const choice = choiceIn(amount)
  const bundle = bundles?.bundles.find(({ code }) => code === choice?.bundle)
  return choice && bundle ? words.credits(bundle.credits * choice.quantity) : amount || words.none
}

function pause(
  { words }: RechargeView,
  value: string,
  moment: (instant: string) => string,
): string {
  if (!value) return words.empty
  if (value === 'day' || value === 'week') return words.pauses[value]
  return value.startsWith('date:') ? value.slice('date:'.length) : words.pauseKept(moment(value))
}
