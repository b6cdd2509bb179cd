import type { Messages } from '../messages.js'
import { esAction } from './action.js'
import { esEnded, esMoment } from './moment.js'
import { esStatus } from './status.js'
import { esUnits } from './units.js'

export const esAlerts: Messages['alerts'] = (format) => {
  const { number } = format
  const { agreeing, credits, minutes } = esUnits(format)
  return {
    ...esStatus,
    loading: 'Consultando avisos',
    failed: 'No se pudieron consultar los avisos sobre créditos.',
    label: 'Avisos sobre créditos',
    title: {
      stopped: 'Trabajo detenido',
      credits_requested: 'Se solicitan créditos',
      recharge: 'Revise la recarga automática',
      low_credits: 'Quedan pocos créditos',
      low_percent: 'Quedan pocos créditos',
      expiring: 'Créditos que caducan pronto',
      unusual_use: 'Uso inusual',
      member_limit: 'Un límite está casi agotado',
      feature_limit: 'Uso de una función',
    },
    veryLow: 'Quedan muy pocos créditos',
    rechargeTrouble: {
      declined: 'La tarjeta fue rechazada. No se intentará de nuevo durante una hora.',
      suspended:
        'Se rechazaron tres cobros seguidos. Pague el cobro pendiente o haga principal otra tarjeta.',
      action_required: 'Su banco quiere confirmar un cobro. Antes de eso no se cobrará nada más.',
      capped: 'Quedan pocos créditos y otro cobro superaría el límite de este periodo.',
    },
    noneLeft:
      'No hay créditos disponibles. No se puede empezar nada nuevo hasta que vuelva a haber créditos.',
    refused: (required, available) =>
      `Créditos necesarios: ${number(required)}; disponibles: ${number(available)}.`,
    asked: (member, count, time) => {
      if (count !== null) return `${member} solicita ${credits(count)}.`
      if (time !== null) return `${member} solicita créditos para ${minutes(time)}.`
      return `${member} solicita créditos.`
    },
    belowCredits: (threshold, when) =>
      `El ${esMoment(when)} ${agreeing(threshold, 'quedaba', 'quedaban')} menos de ${credits(threshold)}.`,
    belowPercent: (percent, when) =>
      `El ${esMoment(when)} quedaba menos del ${percent.replace(/\s*%/, '\u00a0%')} de los créditos mensuales.`,
    expiring: (count, when) =>
      count === 1
        ? esEnded(`Caduca como máximo ${credits(count)}, el ${esMoment(when)}`)
        : esEnded(`Caducan hasta ${credits(count)}, los primeros el ${esMoment(when)}`),
    ofLimit: (member, used, limit, ends) =>
      esEnded(
        `${member} ha usado ${number(used)} de ${credits(limit)} en este periodo, que termina el ${esMoment(ends)}`,
      ),
    ofFeature: (feature, used, ends) =>
      `Uso de ${feature} en este periodo, que termina el ${esMoment(ends)}: ${credits(used)}.`,
    moreThanUsual: (today, usual) =>
      `Uso en un solo día: ${credits(today)}. Lo habitual: ${number(usual)}.`,
    dismiss: 'Ocultar',
    dismissName: (title) => `Ocultar: ${title}`,
    dismissed: 'Aviso ocultado.',
    notDismissed: esAction('El aviso no se ocultó'),
  }
}
