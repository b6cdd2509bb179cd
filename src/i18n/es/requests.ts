import type { Messages } from '../messages.js'
import type { Wanted } from '../request-words.js'
import { esAction } from './action.js'
import { esEnded, esMoment } from './moment.js'
import { esStatus } from './status.js'
import { esUnits } from './units.js'

export const esRequests: Messages['requests'] = (format) => {
  const { credits, minutes } = esUnits(format)
  const used = (amount: number, limit: number | null): string =>
    limit === null ? credits(amount) : `${format.number(amount)} de ${credits(limit)}`
  const what = ({ credits: amount, minutes: time, feature }: Wanted): string => {
    if (time !== null) return `créditos para ${minutes(time)} de ${feature ?? 'trabajo'}`
    const asked = amount === null ? 'créditos' : credits(amount)
    return feature === null ? asked : `${asked} para ${feature}`
  }
  return {
    ...esStatus,
    loading: 'Consultando solicitudes de créditos',
    failed: 'No se pudieron consultar las solicitudes de créditos.',
    notRefreshed: 'No se pudieron volver a consultar las solicitudes de créditos.',
    unauthorized: 'Inicie sesión de nuevo para ver las solicitudes de créditos.',
    forbidden: 'No tiene acceso a las solicitudes de créditos.',
    title: 'Solicitudes de créditos',
    ownTitle: 'Su uso de créditos',
    stale: (moment) => esEnded(`Sin actualizar, última lectura: ${moment}`),
    ownUse: ({ used: amount, limit }) =>
      `Ha usado ${used(amount, limit)} en este periodo.${limit === null ? ' No tiene límite.' : ''}`,
    ownOpen: (wanted, when) =>
      `${esEnded(`Solicitó ${what(wanted)} el ${esMoment(when)}`)} La solicitud espera respuesta.`,
    ownGranted: (when, limit) =>
      limit === null
        ? esEnded(`Su solicitud se aprobó el ${esMoment(when)}`)
        : `Su solicitud se aprobó el ${esMoment(when)}: su límite pasó a ${credits(limit)} por periodo.`,
    ownDeclined: (when) => esEnded(`Su solicitud se rechazó el ${esMoment(when)}`),
    ask: 'Solicitar créditos',
    asking: 'Enviando…',
    asked: 'Su solicitud se envió y espera respuesta.',
    notAsked: esAction('Su solicitud no se envió'),
    empty: 'Nadie espera respuesta.',
    emptyNote: 'Cuando un miembro solicita créditos, la solicitud se muestra aquí.',
    asks: (member, wanted) => `${member} solicita ${what(wanted)}.`,
    since: (age) => `Enviada ${age}.`,
    use: ({ used: amount, limit }) =>
      `Uso en este periodo: ${used(amount, limit)}${limit === null ? ', sin límite' : ''}.`,
    newLimit: 'Nuevo límite, en créditos por periodo',
    newLimitHint: 'Vacío: el límite no cambia.',
    grant: 'Aprobar',
    decline: 'Rechazar',
    of: (doing, member) => `${doing}: ${member}`,
    granted: (member) => `Se aprobó la solicitud de ${member}.`,
    declined: (member) => `Se rechazó la solicitud de ${member}.`,
    notAnswered: esAction('La solicitud no se respondió'),
    answeredBefore: 'Otra persona ya la respondió. No se cambió nada.',
    limits: 'Límites de los miembros',
    limitsNote: 'Cuántos créditos puede usar un miembro en un periodo.',
    everybody: 'Todos los demás',
    everybodyHint: 'Vacío: sin límite.',
    noLimit: 'Sin límite',
    save: 'Guardar límites',
    saving: 'Guardando…',
    saved: 'Los límites se guardaron.',
    notSaved: esAction('Los límites no se guardaron'),
    changedMeanwhile:
      'Mientras tanto, otra persona guardó otros límites. Revíselos y guarde de nuevo.',
    wrong: 'Escriba un número entero de créditos, 0 o más.',
  }
}
