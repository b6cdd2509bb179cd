import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'
import { de } from './elision.js'
import { frStatus } from './status.js'
import { frUnits } from './units.js'

export const frBalance: Messages['balance'] = (format) => {
  const { minutes } = frUnits(format)
  return {
    ...frStatus,
    label: 'Crédits',
    unit: (amount) => formatPlural(format, amount, { one: 'crédit', other: 'crédits' }),
    level: { ok: 'Suffisant', low: 'Faible', critical: 'Très faible', empty: 'Épuisé' },
    minutesOf: (amount, feature) =>
      amount ? `environ ${minutes(amount)} ${de(feature)}` : `pas assez pour ${feature}`,
    timesOf: (times, feature) =>
      times ? `assez pour ${format.number(times)} × ${feature}` : `pas assez pour ${feature}`,
    comma: ', ',
    stale: (moment) => `Pas à jour, dernière lecture ${moment}`,
  }
}
