import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'
import { deStatus } from './status.js'
import { deUnits } from './units.js'

export const deBalance: Messages['balance'] = (format) => {
  const { minutes } = deUnits(format)
  return {
    ...deStatus,
    label: 'Credits',
    unit: (credits) => formatPlural(format, credits, { one: 'Credit', other: 'Credits' }),
    level: { ok: 'Ausreichend', low: 'Niedrig', critical: 'Sehr niedrig', empty: 'Aufgebraucht' },
    minutesOf: (amount, feature) =>
      amount ? `etwa ${minutes(amount)} ${feature}` : `nicht genug für ${feature}`,
    timesOf: (times, feature) =>
      times ? `genug für ${format.number(times)}\u00a0× ${feature}` : `nicht genug für ${feature}`,
    comma: ', ',
    stale: (moment) => `Nicht aktuell, Stand ${moment}`,
  }
}
