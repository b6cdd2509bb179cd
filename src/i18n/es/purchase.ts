import type { Messages } from '../messages.js'
import { esStatus } from './status.js'
import { esUnits } from './units.js'

export const esPurchase: Messages['purchase'] = (format) => {
  const { number } = format
  const { credits } = esUnits(format)
  return {
    ...esStatus,
    loading: 'Consultando paquetes',
    failed: 'No se pudieron consultar los paquetes.',
    unauthorized: 'Inicie sesión de nuevo para comprar créditos.',
    title: 'Comprar créditos',
    choose: 'Elija un paquete',
    credits,
    bonus: (amount) => `+\u00a0${number(amount)} extra`,
    perCredit: (price) => `${price} por crédito`,
    bestValue: 'Mejor precio',
    saving: (percent) => `${percent} menos que el paquete más pequeño`,
    comma: ', ',
    neverExpire: 'Los créditos comprados no caducan nunca.',
    quantity: 'Cantidad',
    fewer: 'Uno menos',
    more: 'Uno más',
    atMost: (max) => `máximo ${number(max)}`,

    order: 'Su pedido',
    several: (quantity, amount) => `${number(quantity)}\u00a0× ${credits(amount)}`,
    tax: (name, rate) => `${name} ${rate}`,
    noTax: 'No se aplican impuestos.',
    total: 'Total',
    oldPrice: 'Puede que este precio no esté actualizado.',
    priceFailed: 'No se pudo consultar el precio.',
    priceLoading: 'Consultando el precio',

    payWith: 'Pagar con',
    card: (brand, last4) => `${brand} terminada en ${last4}`,
    otherCard: { unknown: 'Tarjeta' },
    expires: (month) => `Caduca: ${month}`,
    expired: 'Caducada',
    newCard: 'Tarjeta nueva',
    cardDetails: 'Datos de la tarjeta',
    formLoading: 'Abriendo el formulario…',
    formFailed: 'No se pudo mostrar el formulario de la tarjeta.',
    redirect: 'Se paga en la página de nuestro proveedor de pagos, desde la que volverá aquí.',
    kept: 'Su tarjeta queda guardada con el proveedor de pagos para la próxima compra. Puede quitarla en «Tarjetas».',
    once: 'Su tarjeta se cobra una vez, solo por esto, y no se guarda.',
    accepted: 'Aceptamos',
    refunds: 'Por lo general, las compras no son reembolsables.',
    support: 'Contactar con soporte',
    purchase: 'Comprar créditos',

    paying: 'Pagando…',
    authenticating: 'Su banco necesita su confirmación. Siga sus pasos para terminar el pago.',
    processingTitle: 'Su pago se está procesando',
    ordered: (amount, total, day) => `${amount} por ${total}, pedido del ${day}.`,
    processing: 'Los créditos se añaden en cuanto se complete el pago. Puede salir de esta página.',
    unknownTitle: 'Aún no sabemos si ha pagado',
    unknown:
      'Puede que se haya hecho un cobro a su tarjeta. Consulte de nuevo antes de comprar nada más.',
    check: 'Consultar de nuevo',
    doneTitle: 'Créditos añadidos',
    done: (amount) => `Su cuenta tiene ${amount} más. Los créditos comprados no caducan nunca.`,
    back: {
      disputed: {
        title: 'Pago en disputa',
        text: 'Se ha pedido al banco la devolución de este dinero. Hasta que decida, los créditos sin usar de esta compra no se pueden usar.',
      },
      lost: {
        title: 'Pago revertido',
        text: 'El banco ha retirado este dinero y, con él, los créditos sin usar de esta compra.',
      },
      returned: {
        title: 'Dinero devuelto',
        text: 'Se devolvió dinero de esta compra y, con él, se retiraron créditos sin usar de ella.',
      },
    },
    paidWith: (total, card) => `Pagado: ${total} con ${card}.`,
    paid: (total) => `Pagado: ${total}.`,
    elsewhere:
      'Esto ya se pagó, en otra pestaña o en otro dispositivo. No se cobró nada dos veces.',
    again: 'Comprar más',
    anew: 'Elegir de nuevo',
    unfinishedTitle: 'Termine su compra',
    unfinished: 'Empezó esta compra y aún no la ha pagado. No se cobró nada.',
    authenticate: 'Continuar con su banco',
    authenticateWhy: 'Su banco quiere que confirme este pago. Aún no se ha cobrado nada.',
    resume: 'Continuar con el pago',
    cancel: 'Cancelar esta compra',
    canceling: 'Cancelando…',
    endedTitle: 'Compra cancelada',
    ended: {
      requested: 'No se cobró nada.',
      expired: 'No se pagó a tiempo. No se cobró nada.',
      failed: 'No se pudo hacer el pago. No se cobró nada.',
    },

    declinedTitle: 'El pago fue rechazado',
    declines: {
      funds: 'No hay dinero suficiente en esta tarjeta. No se cobró nada. Pruebe con otra tarjeta.',
      expired: 'Esta tarjeta está caducada. No se cobró nada. Pruebe con otra tarjeta.',
      cvc: 'El código de seguridad es incorrecto. No se cobró nada. Revíselo e inténtelo de nuevo.',
      number:
        'El número de la tarjeta es incorrecto. No se cobró nada. Revíselo e inténtelo de nuevo.',
      address:
        'El código postal no corresponde a la tarjeta. No se cobró nada. Revíselo e inténtelo de nuevo.',
      limit: 'Esta tarjeta ha llegado a su límite. No se cobró nada. Pruebe con otra tarjeta.',
      unsupported:
        'Esta tarjeta no se puede usar para esta compra. No se cobró nada. Pruebe con otra tarjeta.',
      authentication:
        'Su banco no pudo confirmar que es usted. No se cobró nada. Inténtelo de nuevo o use otra tarjeta.',
      again:
        'No se pudo contactar con el banco. No se cobró nada. Inténtelo de nuevo dentro de un momento.',
      other:
        'Su banco rechazó esta tarjeta. No se cobró nada. Pregunte a su banco o pruebe con otra tarjeta.',
    },
    priceChanged: 'El precio ha cambiado y no se cobró nada. Revise el nuevo total.',
    notCanceled: 'No se pudo cancelar la compra. Inténtelo de nuevo.',
    notCharged: 'No se pudo iniciar la compra. No se cobró nada.',
    notThrough: 'El pago no se completó. No se cobró nada. Inténtelo de nuevo.',
    unsafeLink: 'La página de pago no es de confianza para esta página. No se cobró nada.',

    blockedTitle: {
      no_subscription: 'Necesita una suscripción',
      past_due: 'El pago de su suscripción está atrasado',
      canceled: 'Su suscripción ha finalizado',
      billing_details_required: 'Faltan los datos de facturación',
      payments_unavailable: 'Los pagos no están disponibles',
      not_allowed: 'Solo un administrador puede comprar créditos',
    },
    blocked: {
      no_subscription: 'Los créditos se compran con una suscripción activa. Elija primero un plan.',
      past_due: 'Pague la factura pendiente de su suscripción y podrá comprar créditos.',
      canceled: 'Renueve su suscripción y podrá comprar créditos.',
      billing_details_required: 'Indique para quién es la factura y podrá comprar créditos.',
      payments_unavailable: 'En este momento no se pueden comprar créditos. Inténtelo más tarde.',
      not_allowed: 'Puede ver los paquetes. Un administrador de su clínica puede comprarlos.',
    },
    ask: 'Pedir al administrador',
    addDetails: 'Añadir datos de facturación',
    askSomebody: (amount) =>
      `Desde aquí no se envía nada. Diga a un administrador de su clínica que necesita ${credits(amount)}.`,
    detailsElsewhere:
      'Aquí no se pueden indicar. Quien gestiona los créditos de la clínica los indica en su página de datos de facturación.',
    nothingForSale: 'En este momento no hay paquetes a la venta.',
  }
}
