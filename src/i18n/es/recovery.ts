import type { Messages } from '../messages.js'
import { esStatus } from './status.js'

const OVER =
  'Era para un solo pago y por un día como máximo. Inicie sesión y abra la gestión de créditos para ver qué queda por pagar, o pregunte a un administrador de su clínica.'

export const esRecovery: Messages['recovery'] = () => ({
  ...esStatus,
  loading: 'Consultando el pago',
  failed: 'No se pudo consultar el pago.',
  notRefreshed: 'No se pudo volver a consultar el pago.',
  unauthorized: OVER,
  forbidden: OVER,
  notConfigured: 'Los pagos no están configurados en esta página.',
  title: 'Termine un pago',
  company: (name) => `Para ${name}`,
  why: 'La recarga automática no pudo cobrar en la tarjeta guardada.',
  credits: 'Créditos',
  total: 'Total con impuestos',
  until: 'Se puede pagar hasta',
  at: (moment, zone) => `${moment} (${zone})`,
  pay: (total) => `Pagar ${total}`,
  opening: 'Abriendo el pago…',
  notOpened: 'No se pudo abrir el pago. No se cobró nada.',
  overTitle: 'Este enlace ya no sirve',
  done: (credits) => `En la cuenta de la clínica: ${credits}. Puede cerrar esta página.`,
  elsewhere: 'Se pagó sin esta página. Aquí no se cobró nada.',
  endedTitle: 'Ya no queda nada por pagar',
  ended: {
    expired: 'No se pagó en un día, así que se cerró. No se cobró nada.',
    requested: 'El pago se canceló. No se cobró nada.',
    failed: 'El pago no se pudo completar. No se cobró nada.',
  },
})
