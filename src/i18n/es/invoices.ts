import type { Messages } from '../messages.js'
import { esAction } from './action.js'
import { esStatus } from './status.js'
import { esUnits } from './units.js'

const paper = (number: string, isNote: boolean): string =>
  `${isNote ? 'la nota de crédito' : 'la factura'} ${number}`

export const esInvoices: Messages['invoices'] = (format) => {
  const { number } = format
  const { counted } = esUnits(format)
  return {
    ...esStatus,
    loading: 'Consultando facturas',
    failed: 'No se pudieron consultar las facturas.',
    notRefreshed: 'No se pudieron volver a consultar las facturas.',
    unauthorized: 'Inicie sesión de nuevo para ver las facturas.',
    forbidden: 'No tiene acceso a las facturas.',
    title: 'Facturas',
    zone: (zone) => `Fechas de ${zone}.`,
    columns: {
      number: 'Número',
      date: 'Fecha',
      what: 'Concepto',
      card: 'Pagada con',
      state: 'Estado',
      total: 'Total',
      file: 'Factura',
    },
    states: {
      open: 'Pendiente',
      paid: 'Pagada',
      disputed: 'En disputa',
      dispute_lost: 'Revertida por el banco',
      partly_refunded: 'Reembolsada en parte',
      refunded: 'Reembolsada',
    },
    refunded: (money) => `Reembolso de ${money}`,
    creditNote: (invoice) => `Nota de crédito de ${invoice}`,
    cancels: (note) => `Anulación de ${note}`,
    noteCause: { refund: 'Reembolso', dispute: 'Revertido por el banco' },
    noteCancelled: 'Anulada',
    backTo: 'Devuelto a',
    subscription: 'Suscripción',
    recharge: 'Recarga automática',
    times: (quantity, text) => `${number(quantity)}\u00a0× ${text}`,
    andMore: (count) => `y ${number(count)} más`,
    card: 'Tarjeta',
    endingIn: 'terminada en',
    notPaid: 'Aún sin pagar',
    search: 'Buscar por número',
    filter: 'Estado',
    all: 'Todos',
    empty: 'Aún no hay facturas',
    emptyAdvice: 'Aparecen aquí en cuanto se compran créditos.',
    noMatch: 'No hay coincidencias.',
    showAll: 'Ver todas las facturas',
    shown: (count, more) =>
      `${counted(count, 'factura mostrada', 'facturas mostradas')}${more ? ', hay más' : ''}.`,
    showMore: 'Ver más',
    loadingMore: 'Consultando más…',
    notMore: esAction('No se pudieron consultar más facturas'),
    download: 'PDF',
    downloadName: (number, isNote) => `Descargar ${paper(number, isNote)} en PDF`,
    downloading: (percent) => (percent ? `Descargando ${percent}` : 'Descargando…'),
    downloadingName: (number, isNote) => `Descargando ${paper(number, isNote)}`,
    downloaded: (number, isNote) => `Se descargó ${paper(number, isNote)}.`,
    notDownloaded: esAction('El PDF no se descargó'),
    view: 'Ver',
    viewName: (invoice) =>
      `Ver la factura ${invoice} en el proveedor de pagos, en una pestaña nueva`,
    atProvider: 'En el proveedor de pagos',
  }
}
