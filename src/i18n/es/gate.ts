import type { Messages } from '../messages.js'
import { esStatus } from './status.js'
import { esUnits } from './units.js'

export const esGate: Messages['gate'] = (format) => {
  const { number } = format
  const { aboutMinutes, agreeing, credits } = esUnits(format)
  const left = (amount: number): string =>
    amount ? `${agreeing(amount, 'queda', 'quedan')} ${number(amount)}` : 'no queda ninguno'
  const enough = (available: number, minutes: number | undefined): string =>
    minutes
      ? `, ${agreeing(available, 'suficiente', 'suficientes')} para ${aboutMinutes(minutes)}`
      : ''
  return {
    ...esStatus,
    loading: 'Comprobando créditos…',
    failed: 'No se pudieron comprobar los créditos.',
    unauthorized: 'Inicie sesión de nuevo para comprobar los créditos.',
    low: (required, after) =>
      after
        ? `Esta consulta reserva ${credits(required)}. Después ${agreeing(after, 'quedará', 'quedarán')} ${number(after)}.`
        : `Esta consulta reserva ${credits(required)}, ${agreeing(required, 'el único que queda', 'todos los que quedan')}.`,
    blocked: {
      insufficient_credits: {
        title: 'No hay créditos suficientes para esta consulta',
        sentence: (required, available, minutes) =>
          `Esta consulta necesita ${credits(required)} y ${left(available)}${enough(available, minutes)}.`,
        advice: (available) =>
          available
            ? 'Compre créditos o elija una consulta más corta.'
            : 'Compre créditos para empezar.',
      },
      member_limit_reached: {
        title: 'Esta consulta supera su límite',
        sentence: (required, available, minutes) => {
          const rest = available ? `le deja ${number(available)}` : 'no le deja ninguno'
          return `Esta consulta necesita ${credits(required)} y su límite ${rest} en este periodo${enough(available, minutes)}.`
        },
        advice: (available) =>
          available
            ? 'Solicite un límite mayor o elija una consulta más corta.'
            : 'Solicite un límite mayor.',
      },
    },
    misused: 'No se pueden comprobar los créditos para esta consulta.',
    nowAllowed: 'Hay créditos suficientes para esta consulta.',
  }
}
