import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'
import { deUnits } from './units.js'

export const deBurndown: Messages['burndown'] = (format) => {
  const { credits } = deUnits(format)
  return {
    bars: 'Guthaben im Zeitverlauf. Mit den Pfeiltasten von Balken zu Balken.',
    left: (amount) => formatPlural(format, amount, { one: 'Credit übrig', other: 'Credits übrig' }),
    monthly: 'Monatlich',
    purchased: 'Gekauft',
    signs: {
      granted: 'Zugeteilt',
      bought: 'Gekauft',
      recharged: 'Automatisch aufgeladen',
      expired: 'Verfallen',
    },
    used: 'Verbraucht',
    returned: 'Zurückgenommen',
    summary: (amount, moment) => `${credits(amount)} übrig am ${moment}.`,
    became: (causes) => {
      const told = causes.map(({ name, total }) => `${format.number(total)} ${name.toLowerCase()}`)
      return `In dieser Zeit: ${told.join(', ')}.`
    },
    none: 'Über diese Zeit ist noch nichts bekannt.',
  }
}
