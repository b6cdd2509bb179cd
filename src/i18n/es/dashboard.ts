import type { Messages } from '../messages.js'
import { esStatus } from './status.js'

export const esDashboard: Messages['dashboard'] = () => ({
  ...esStatus,
  title: 'Gestión de créditos',
  sections: 'Secciones',
  names: {
    balance: 'Saldo',
    purchase: 'Comprar créditos',
    recharge: 'Recarga automática',
    payment: 'Tarjetas y facturación',
    usage: 'Uso',
    history: 'Historial',
    invoices: 'Facturas',
    team: 'Sesiones y solicitudes',
  },
  noAccess: (name) => `${name}: no tiene acceso a esta sección.`,
})
