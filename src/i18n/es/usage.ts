import type { Messages } from '../messages.js'
import { esStatus } from './status.js'
import { esUnits } from './units.js'

export const esUsage: Messages['usage'] = (format) => {
  const { number } = format
  const { counted, credits, noun } = esUnits(format)
  const used = (amount: number): string => counted(amount, 'crédito usado', 'créditos usados')
  return {
    ...esStatus,
    loading: 'Consultando el uso',
    failed: 'No se pudo consultar el uso.',
    unauthorized: 'Inicie sesión de nuevo para ver el uso.',
    forbidden: 'No tiene acceso al uso.',
    view: 'Mostrar',
    views: { usage: 'Uso', balance: 'Saldo' },
    unit: (amount) => noun(amount, 'crédito usado', 'créditos usados'),
    credits,
    range: 'Fechas',
    ranges: {
      today: 'Hoy',
      '7d': '7 días',
      '30d': '30 días',
      '90d': '90 días',
      period: 'Este periodo',
      'last-period': 'Periodo anterior',
      year: 'Un año',
      custom: 'Del … al …',
    },
    by: 'Barras',
    units: { hour: 'Por hora', day: 'Por día', week: 'Por semana', month: 'Por mes' },
    groupBy: 'Desglose',
    groups: { feature: 'Por función', member: 'Por miembro' },
    from: 'Primer día',
    to: 'Último día',
    wrongDays: 'El primer día no puede ser posterior al último.',
    compare: 'Comparar con antes',
    table: 'Tabla',
    bars: 'Uso en el tiempo. Las teclas de flecha pasan de una barra a otra.',
    when: 'Cuándo',
    total: 'Total',
    before: 'Antes',
    refunded: 'Devueltos',
    rest: (count) => `${number(count)} más`,
    nobody: 'Sin nombre',
    week: (day) => `Semana del ${day}`,
    summary: (amount, from, to) =>
      from === to ? `${used(amount)} el ${from}.` : `${used(amount)} del ${from} al ${to}.`,
    most: (when, amount) => `Máximo: ${number(amount)} (${when}).`,
    change: (amount, share, more) =>
      share
        ? `Un ${share} ${more ? 'más' : 'menos'} que antes (${number(amount)}).`
        : 'Lo mismo que antes.',
    nothingBefore: 'Antes no se usó ninguno.',
    givenBack: (amount) => `${counted(amount, 'crédito devuelto', 'créditos devueltos')}.`,
    none: 'No se usó ningún crédito.',
    zone: (zone) => `Días y horas de ${zone}.`,
    zoneUnknown: (zone) => `Las horas están en UTC: este navegador no conoce ${zone}.`,
    comma: ', ',
    stale: (moment) => `Sin actualizar, última lectura: ${moment}`,
  }
}
