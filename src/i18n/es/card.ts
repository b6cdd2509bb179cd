import type { Messages } from '../messages.js'
import { esMoment } from './moment.js'
import { esUnits } from './units.js'

export const esCard: Messages['card'] = (format) => {
  const { number } = format
  const { agreeing } = esUnits(format)
  return {
    planLabel: 'Plan',
    noPlan: 'Sin plan',
    trialing: 'De prueba',
    active: 'Activo',
    past_due: 'Pago atrasado',
    canceled: 'Finalizado',
    ends: (day) => `Finaliza el ${day}`,
    // The same after one credit as after many.
    available: 'para usar',
    limited: (left) =>
      left
        ? `Su límite le deja ${number(left)} de ellos en este periodo.`
        : 'Su límite de este periodo está agotado.',
    meter: 'Créditos disponibles',
    split: (monthly, purchased) =>
      `${number(monthly)}\u00a0${agreeing(monthly, 'mensual', 'mensuales')}, ${number(purchased)}\u00a0${agreeing(purchased, 'comprado', 'comprados')}`,
    monthly: 'Mensuales',
    purchased: 'Comprados',
    held: 'Reservados',
    debt: 'Adeudados',
    debtNote: 'se saldan primero con los próximos créditos',
    nextExpiry: 'Próximos en caducar',
    nextRefresh: 'Próxima renovación',
    coming: (credits, day) => `${number(credits)} el ${day}`,
    none: { nextExpiry: 'Ninguno', nextRefresh: 'Ninguna prevista' },
    pace: 'A este ritmo',
    tooLittleUse: 'Es pronto para saberlo',
    lastsLong: 'Duran más de un año',
    runsOut: (days) => `Se agotan: ${days}`,
    runsOutFrom: (day) => `Se agotan el ${day} o después`,
    unused: 'Caducarán sin usar',
    unusedOn: (least, most, day) => {
      if (least === most) return `${most === 1 ? 'Alrededor de' : 'Unos'} ${number(most)} el ${day}`
      if (least === 0) return `Hasta ${number(most)} el ${day}`
      return `De ${number(least)} a ${number(most)} el ${day}`
    },
    asOf: (dayAndTime, zone) => `Datos del ${esMoment(dayAndTime)} (${zone})`,
    zoneUnknown: (zone) => `Las horas están en UTC: este navegador no conoce ${zone}.`,
  }
}
