import type { Messages } from '../messages.js'
import { esAction } from './action.js'
import { esForm } from './form.js'
import { esEnded, esMoment } from './moment.js'
import { esRival } from './rival.js'
import { esStatus } from './status.js'
import { esUnits } from './units.js'

export const esRecharge: Messages['recharge'] = (format) => {
  const { number } = format
  const { agreeing, counted, credits, times } = esUnits(format)
  const left = (amount: number): string =>
    `${agreeing(amount, 'Queda', 'Quedan')} ${credits(amount)}`
  const added = (amount: number): string =>
    `${agreeing(amount, 'se añadirá', 'se añadirán')} ${credits(amount)}`
  const fewer = (threshold: number): string => `el saldo sea inferior a ${credits(threshold)}`
  return {
    ...esStatus,
    ...esForm(format),
    ...esRival,
    conflictTitle: 'Otra persona ha cambiado estos ajustes',
    conflictAdvice: 'Se guardaron mientras usted editaba. Sus cambios siguen aquí.',
    loading: 'Consultando la recarga automática',
    failed: 'No se pudo consultar la recarga automática.',
    notRefreshed: 'No se pudo volver a consultar la recarga automática.',
    unauthorized: 'Inicie sesión de nuevo para ver la recarga automática.',
    forbidden:
      'La recarga automática la configura un administrador de su clínica. Pídale que la cambie.',
    title: 'Recarga automática',
    intro: 'Compra créditos por usted cuando quedan pocos, dentro de los límites que fije.',
    stale: 'Estos son los últimos datos conocidos.',

    states: {
      off: 'Desactivada',
      armed: 'Activada',
      charging: 'Cobrando',
      action_required: 'Acción necesaria',
      capped: 'Límite alcanzado',
      suspended: 'Suspendida',
      paused: 'En pausa',
    },
    never: 'No se compra nada automáticamente ni se cobra nada hasta que la active.',
    off: 'No se compra nada automáticamente.',
    offBySystem:
      'Se desactivó porque el precio ha cambiado: nunca se cobra un precio distinto del que usted aceptó. Revise el nuevo y actívela de nuevo.',
    pausedSince: (until) => esEnded(`No se cobra nada antes del ${esMoment(until)}`),
    armed: (threshold, amount, total, card) =>
      `Cuando ${fewer(threshold)}, se hace una compra de ${credits(amount)} por ${total} con ${card}.`,
    armedNoCard: (threshold, amount, total) =>
      `Cuando ${fewer(threshold)}, debe hacerse una compra de ${credits(amount)} por ${total}.`,
    below: (available) => `${left(available)} ahora: el próximo uso de créditos provoca un cobro.`,
    charging: (amount, total) =>
      `Hay un cobro de ${total} en curso. Cuando se complete, ${added(amount)}.`,
    action: (total) =>
      `Su banco quiere que confirme un cobro de ${total}. Antes de eso no se cobra nada más.`,
    capped: {
      cap_per_period: (end) =>
        esEnded(
          `Otro cobro superaría su límite de gasto. No se cobra nada más antes del ${esMoment(end)}`,
        ),
      max_per_period: (end) =>
        esEnded(
          `Ya ha cobrado tantas veces como usted permite. No se cobra nada más antes del ${esMoment(end)}`,
        ),
    },
    suspended:
      'Se rechazaron tres cobros seguidos. No se cobra nada hasta que otra tarjeta sea la principal.',
    suspendedOpen:
      'Se rechazaron tres cobros seguidos. No se cobra nada hasta que pague el cobro pendiente de abajo o haga principal otra tarjeta.',
    held: {
      subscription_inactive: 'Ahora no cobra: su suscripción no está activa.',
      subscription_canceling:
        'Ahora no cobra: su suscripción finaliza con este periodo de facturación.',
      renewal_due: 'Ahora no cobra: la renovación de su suscripción aún no está resuelta.',
      credits_pending: 'Ahora no cobra: hay créditos comprados que aún están en camino.',
      no_card: 'No puede cobrar: no hay ninguna tarjeta guardada.',
    },
    backingOff: (until) =>
      esEnded(`Se rechazó una tarjeta. No se cobra nada antes del ${esMoment(until)}`),
    spent: (spent, cap, count, max) =>
      `Gastado en este periodo: ${spent} de ${cap}, ${number(count)} de ${counted(max, 'cobro', 'cobros')}`,
    period: (start, end, zone) => `Del ${start} al ${end} (${zone})`,
    changed: (by, at) => `Último cambio: ${by}, el ${at}.`,
    changers: { system: 'recarga automática', service: 'el sistema de la clínica' },

    rule: 'Ajustes',
    fields: {
      enabled: 'Recarga automática',
      threshold: 'Comprar si el saldo es inferior a',
      amount: 'Comprar cada vez',
      cap: 'Gasto máximo por periodo',
      times: 'Cobros máximos por periodo',
      pausedUntil: 'Pausa',
    },
    hints: {
      enabled: 'Mientras está desactivada no se cobra nada.',
      threshold: 'Un número entero de créditos.',
      cap: 'Con impuestos, en un periodo de facturación.',
      times: 'En un periodo de facturación.',
      pausedUntil: 'Durante la pausa no se cobra nada.',
    },
    suggested: 'Sugerido. Cámbielo como prefiera.',
    credits,
    totalWithTax: (total, tax) => `${total} cada vez, incluye ${tax}`,
    total: (total) => `${total} cada vez, no se aplican impuestos`,
    priceLoading: 'Consultando el precio…',
    priceFailed: 'No se pudo consultar el precio.',
    notForSale: (what) => `${what} ya no está a la venta. Elija otro paquete.`,
    pauses: {
      none: 'Sin pausa',
      day: 'Durante 1\u00a0día',
      week: 'Durante 1\u00a0semana',
      date: 'Hasta una fecha',
    },
    pauseKept: (until) => `Hasta el ${esMoment(until)}`,
    pauseDate: 'Vuelve a cobrar desde',
    on: 'Activada',
    notOn: 'Desactivada',
    none: 'sin definir',
    empty: 'sin pausa',

    cards: 'Tarjetas',
    pays: (card) => `Se paga con ${card}.`,
    paysBackup: (card) => `Si se rechaza, se paga con ${card}.`,
    noCard: 'No hay ninguna tarjeta guardada.',
    noBackup: 'Si se rechaza, ninguna tarjeta la sustituye.',
    changeCards: 'Cambiar tarjetas',

    mistakes: {
      threshold: 'Escriba un número entero de créditos, 1 o más.',
      cap: (example) => `Escriba un importe, por ejemplo ${example}.`,
      capMost: (most) => `No escriba más de ${most}.`,
      capSmall: (total) =>
        `Un cobro es de ${total}. Con un límite menor no cobraría nunca: auméntelo.`,
      times: `Escriba un número entero del 1 al ${number(1000)}.`,
      amount: 'Elija qué comprar.',
      pausedUntil: 'Elija un día posterior a hoy.',
      price: 'Aún no se conoce el precio. Espérelo y guarde después.',
    },
    warnings: {
      lift: (amount, threshold) =>
        `Desde cero, con ${credits(amount)} el saldo no pasa de ${number(threshold)}: puede cobrar de nuevo enseguida.`,
      use: (amount) =>
        `Su mayor sesión reciente usó ${credits(amount)}. Con un umbral menor, una sola sesión puede agotar el resto antes de que se compren créditos.`,
      noCard: 'Añada una tarjeta: sin ella no se puede cobrar nada.',
      cardEnds: (card) => `${card} caduca pronto. Añada otra antes.`,
      cardEnded: (card) => `${card} está caducada. Sus cobros se rechazarán.`,
    },
    summary: (amount, total, threshold, most, cap) =>
      `Guardar significa: ${credits(amount)} por ${total} cada vez que ${fewer(threshold)}, como máximo ${times(most)} y ${cap} en un periodo de facturación.`,
    summaryOff: 'Al guardar no se cobra nada: la recarga automática está desactivada.',
    saved: 'Guardado.',
    savedCharging: 'Guardado. El cobro está en curso.',
    notSaved: esAction('Los ajustes no se guardaron'),
    savingWaits: 'Sin conexión a internet. Podrá guardar cuando vuelva.',
    priceChanged: (before, now) =>
      `El precio ha cambiado de ${before} a ${now}. No se guardó ni se cobró nada. Revíselo y guarde de nuevo.`,
    priceMoved: (before, now) =>
      `El precio es ahora ${now}. Solo se cobraría lo que usted aceptó, ${before}, así que se desactivará por sí sola. Guarde para aceptar el nuevo precio.`,

    confirmTitle: 'Esto hace un cobro a su tarjeta ahora',
    confirmText: (available, threshold, amount, total, card) =>
      `${left(available)}, menos de ${number(threshold)}. Al guardar se hace de inmediato una compra de ${credits(amount)} por ${total} con ${card}.`,
    confirmYes: {
      off: (total) => `Pagar ${total} y activar`,
      on: (total) => `Pagar ${total} y guardar`,
    },
    confirmNo: 'Cancelar',
    confirmAgain: 'Mientras tanto, algo ha cambiado. Revíselo de nuevo; no se cobró nada.',
    notConfirmed: 'No se guardó nada y no se cobró nada.',

    finishTitle: 'Termine este cobro',
    finishDeclined: (amount, total) =>
      `${credits(amount)} por ${total}: aún sin pagar. Pague con la tarjeta que elija o cancele el cobro. Es el mismo cobro: solo se puede pagar una vez.`,
    finishAction: (amount, total) =>
      `${credits(amount)} por ${total}: su banco quiere que lo confirme. Aún no se ha cobrado nada.`,
    finishWait: 'El pago se está procesando. Los créditos se añaden cuando se complete.',
    pay: (total) => `Pagar ${total}`,
    cancelCharge: 'Cancelar este cobro',
    finished: (amount) =>
      `Pagado. ${agreeing(amount, 'Se añadió', 'Se añadieron')} ${credits(amount)}.`,
    close: 'Cerrar',
    finishForbidden: 'Este cobro lo puede pagar quien puede comprar créditos.',
    finishFailed: 'No se pudo abrir el cobro para pagarlo.',
    chargeEnded: 'El cobro se canceló. No se cobró nada.',
  }
}
