import type { Messages } from '../messages.js'
import { esAction } from './action.js'
import { esForm } from './form.js'
import { esStatus } from './status.js'
import { esUnits } from './units.js'

export const esAlertRules: Messages['alertRules'] = (format) => {
  const { number } = format
  const { agreeing, counted, credits, percent } = esUnits(format)
  const enabled = (on: number, all: number): string => {
    if (on === 0) return 'ninguna activada'
    if (on === all) return all === 1 ? 'activada' : 'todas activadas'
    return `${number(on)} ${agreeing(on, 'activada', 'activadas')}`
  }
  return {
    ...esStatus,
    ...esForm(format),
    loading: 'Consultando reglas de aviso',
    failed: 'No se pudieron consultar las reglas de aviso.',
    notRefreshed: 'No se pudieron volver a consultar las reglas de aviso.',
    unauthorized: 'Inicie sesión de nuevo para cambiar las reglas de aviso.',
    forbidden: 'Ya no puede cambiar las reglas de aviso.',
    title: 'Reglas de aviso',
    count: (on, all) =>
      all === 0 ? 'No hay ninguna' : `${counted(all, 'regla', 'reglas')}, ${enabled(on, all)}`,
    intro: 'Se aplican a todas las personas de la clínica.',
    always:
      'Si el trabajo se detiene por falta de créditos, se avisa siempre y por todas las vías. Esto no se puede desactivar.',
    rule: (place) => `Regla ${number(place)}`,
    sentence: {
      low_credits: (amount) => `${agreeing(amount, 'Queda', 'Quedan')} menos de ${credits(amount)}`,
      low_percent: (share) => `Queda menos del ${percent(share)} de los créditos mensuales`,
      expiring: (days) => `Hay créditos que caducan en un plazo de ${counted(days, 'día', 'días')}`,
      unusual_use: (share) => `El uso de un día supera el ${percent(share)} de lo habitual`,
      member_limit: (share) => `Un miembro ha usado el ${percent(share)} de su límite`,
      feature_limit: (amount, feature = 'Una función') =>
        `${feature} ha usado ${credits(amount)} en el periodo`,
    },
    kindLabel: 'Avisar de',
    kind: {
      low_credits: 'Saldo bajo, en créditos',
      low_percent: 'Saldo bajo, en porcentaje',
      expiring: 'Créditos que caducan pronto',
      unusual_use: 'Uso inusual',
      member_limit: 'Límite de un miembro',
      feature_limit: 'Uso de una función',
    },
    thresholdLabel: {
      low_credits: 'Menos de',
      low_percent: 'Menos de',
      expiring: 'En un plazo de',
      unusual_use: 'Más de',
      member_limit: 'Desde',
      feature_limit: 'Desde',
    },
    unit: {
      low_credits: 'créditos',
      low_percent: '% del mes',
      expiring: 'días',
      unusual_use: '% de lo habitual',
      member_limit: '% del límite',
      feature_limit: 'créditos por periodo',
    },
    featureLabel: 'Función',
    eachFeature: 'Cada función',
    severityLabel: 'Gravedad',
    severity: { info: 'Información', warning: 'Advertencia', critical: 'Crítica' },
    tellLabel: 'Cómo avisar',
    tell: {
      page: 'Aviso en la página',
      webhook: 'Mensaje al sistema anfitrión',
      email: 'Correo electrónico',
    },
    on: 'Activada',
    off: 'Desactivada',
    nobodyTold: 'De esto no se avisa a nadie: elija cómo avisar.',
    noAddress: 'Abajo no hay ninguna dirección de correo a la que enviar este aviso.',
    remove: 'Quitar',
    removeName: (what) => `Quitar ${what}`,
    add: 'Añadir regla',
    added: 'Se añadió una regla. Aún no está guardada.',
    removed: (what) => `${what}: se quitó. El cambio aún no está guardado.`,
    full: (most) => `Puede haber ${number(most)} como máximo.`,
    noRules: 'No hay reglas. Solo se avisa de que el trabajo se detiene.',
    emails: 'Direcciones de correo',
    emailsHint: 'Todas reciben cada aviso que se envía por correo electrónico.',
    emailName: (place) => `Dirección ${number(place)}`,
    addEmail: 'Añadir dirección',
    wholeFrom: (min, max) => `escriba un número entero del ${number(min)} al ${number(max)}.`,
    wrongEmail: 'escriba una dirección como office@practice.example.',
    refused: 'esto no se aceptó. Revíselo.',
    refusedElse: 'Algo en estas reglas no se aceptó. Revíselas.',
    about: (what, text) => `${what}: ${text}`,
    saved: 'Guardado. Las reglas se aplican desde ahora.',
    notSaved: esAction('Las reglas no se guardaron'),
    conflictTitle: 'Otra persona ha cambiado estas reglas',
    conflictAdvice:
      'Se guardaron mientras usted editaba. Las que usted cambió siguen en el formulario.',
    ruleAdded: 'Añadida',
    ruleRemoved: 'Quitada',
    empty: 'ninguno',
    saveMine: 'Guardar las mías encima',
    takeTheirs: 'Usar las otras',
    theirsTaken: 'El formulario muestra lo último que se guardó.',
  }
}
