import type { Messages } from '../messages.js'
import { esAction } from './action.js'
import { esEnded, esMoment } from './moment.js'
import { esStatus } from './status.js'
import { esUnits } from './units.js'

export const esRunning: Messages['running'] = (format) => {
  const { agreeing, counted, credits } = esUnits(format)
  const come = (count: number): string =>
    `${agreeing(count, 'Vuelve', 'Vuelven')} ${credits(count)}`
  return {
    ...esStatus,
    loading: 'Consultando sesiones en curso',
    failed: 'No se pudieron consultar las sesiones en curso.',
    notRefreshed: 'No se pudieron volver a consultar las sesiones en curso.',
    unauthorized: 'Inicie sesión de nuevo para ver las sesiones en curso.',
    forbidden: 'No tiene acceso a las sesiones en curso.',
    title: 'Sesiones en curso',
    stale: (moment) => esEnded(`Sin actualizar, última lectura: ${moment}`),
    empty: 'No hay ninguna sesión en curso.',
    emptyNote: 'Mientras haya una, aquí se muestran los créditos reservados para ella.',
    held: (count, feature, member) =>
      `${counted(count, 'crédito reservado', 'créditos reservados')} para una sesión de ${feature} de ${member}.`,
    began: (age) => `Empezó ${age}.`,
    returns: (time) =>
      esEnded(`Lo que no se use vuelve cuando termine, a más tardar el ${esMoment(time)}`),
    overdue: 'Dura más de lo reservado: puede que se haya quedado abierta.',
    oldest: (count) =>
      count === 1
        ? 'Se muestra la más antigua.'
        : `Se muestran las ${format.number(count)} más antiguas.`,
    release: 'Terminar y liberar',
    of: (what, member) => `${what}: ${member}`,
    releaseTitle: (feature, member) => `¿Terminar la sesión de ${feature} de ${member}?`,
    releaseText: (count) =>
      `${come(count)} de inmediato y no se cobra nada. Si la sesión sigue en curso, ya no se podrá ampliar ni cobrar con esta reserva.`,
    keep: 'Dejarla',
    releasing: 'Terminando…',
    released: (count) => `La sesión se terminó. ${come(count)}.`,
    notReleased: esAction('La sesión no se terminó'),
    endedBefore: 'La sesión ya había terminado. No se cambió nada.',
  }
}
