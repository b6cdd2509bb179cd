import type { PaperWords } from './paper-words.js'

const number = new Intl.NumberFormat('es', { useGrouping: 'always' })

export const es: PaperWords = {
  locale: 'es',
  dir: 'ltr',
  invoice: 'Factura',
  number: 'Número de factura',
  issued: 'Fecha de emisión',
  paid: 'Fecha de pago',
  from: 'De',
  billedTo: 'Facturado a',
  taxId: 'ID fiscal',
  vatNumber: 'NIF-IVA',
  taxIdOf: (name) => name,
  description: 'Concepto',
  quantity: 'Cantidad',
  unitPrice: 'Precio unitario',
  amount: 'Importe',
  subtotal: 'Base imponible',
  tax: (name, rate) => `${name} ${rate}`,
  total: 'Total',
  paidWith: (card) => `Pagado con ${card}`,
  thanks: 'Los créditos comprados no caducan.',
  creditNote: 'Nota de crédito',
  cancellation: 'Anulación de una nota de crédito',
  creditNoteNumber: 'Número de la nota',
  forInvoice: 'De la factura',
  cancels: 'Anula la nota',
  numberOf: (number, day) => `${number} del ${day}`,
  totalCredited: 'Total reembolsado',
  totalCancelled: 'Total que ya no se reembolsa',
  credited: {
    refund: 'reembolso',
    dispute: 'el banco revirtió el pago tras una disputa',
  },
  cancelled: {
    refund: 'el reembolso no llegó a la tarjeta y el banco nos devolvió el dinero',
    dispute: 'el banco devolvió lo que había retirado por una disputa',
  },
  reason: (why, word) => `Motivo: ${why}${word && ` (${word})`}`,
  paidBackTo: (card) => `Devuelto a ${card}`,
  partOf: (line) => `Parte del precio de ${line}`,
  line: (credits, bonus) =>
    `${number.format(credits)} créditos de IA${bonus > 0 ? ` y ${number.format(bonus)} créditos adicionales` : ''}`,
}
