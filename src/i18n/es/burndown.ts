import type { Messages } from '../messages.js'
import { esUnits } from './units.js'

export const esBurndown: Messages['burndown'] = (format) => {
  const { credits, noun } = esUnits(format)
  return {
    bars: 'Saldo en el tiempo. Las teclas de flecha pasan de una barra a otra.',
    left: (amount) => noun(amount, 'crédito restante', 'créditos restantes'),
    monthly: 'Mensuales',
    purchased: 'Comprados',
    signs: {
      granted: 'Asignados',
      bought: 'Comprados',
      recharged: 'Recargados',
      expired: 'Caducados',
    },
    used: 'Usados',
    returned: 'Retirados',
    summary: (amount, moment) => `Saldo el ${moment}: ${credits(amount)}.`,
    became: (causes) => {
      const told = causes.map(
        ({ name, total }) => `${name.toLowerCase()}\u00a0${format.number(total)}`,
      )
      return `En este tiempo: ${told.join(', ')}.`
    },
    none: 'Aún no se sabe nada de este tiempo.',
  }
}
