import type { Messages } from '../messages.js'
import { esStatus } from './status.js'
import { esUnits } from './units.js'

export const esBalance: Messages['balance'] = (format) => {
  const { aboutMinutes, counted, noun } = esUnits(format)
  return {
    ...esStatus,
    label: 'Créditos',
    unit: (credits) => noun(credits, 'crédito', 'créditos'),
    level: { ok: 'Suficiente', low: 'Bajo', critical: 'Muy bajo', empty: 'Agotado' },
    minutesOf: (minutes, feature) =>
      minutes ? `${aboutMinutes(minutes)} de ${feature}` : `no alcanza para ${feature}`,
    timesOf: (times, feature) =>
      times
        ? `alcanza para ${counted(times, 'uso', 'usos')} de ${feature}`
        : `no alcanza para ${feature}`,
    comma: ', ',
    stale: (moment) => `Sin actualizar, última lectura: ${moment}`,
  }
}
