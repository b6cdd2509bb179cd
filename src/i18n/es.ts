import { esAlertRules } from './es/alert-rules.js'
import { esAlerts } from './es/alerts.js'
import { esBalance } from './es/balance.js'
import { esBilling } from './es/billing.js'
import { esBurndown } from './es/burndown.js'
import { esCard } from './es/card.js'
import { esDashboard } from './es/dashboard.js'
import { esGate } from './es/gate.js'
import { esHistory } from './es/history.js'
import { esInvoices } from './es/invoices.js'
import { esPayment } from './es/payment.js'
import { esPurchase } from './es/purchase.js'
import { esRecharge } from './es/recharge.js'
import { esRecovery } from './es/recovery.js'
import { esRequests } from './es/requests.js'
import { esRunning } from './es/running.js'
import { esTrail } from './es/trail.js'
import { esUsage } from './es/usage.js'
import type { Messages } from './messages.js'

/** Every word in Spanish. Loaded when the first element asks for it. */
export const es: Messages = {
  balance: esBalance,
  card: esCard,
  gate: esGate,
  history: esHistory,
  purchase: esPurchase,
  billing: esBilling,
  invoices: esInvoices,
  payment: esPayment,
  recharge: esRecharge,
  recovery: esRecovery,
  running: esRunning,
  trail: esTrail,
  requests: esRequests,
  usage: esUsage,
  alerts: esAlerts,
  alertRules: esAlertRules,
  burndown: esBurndown,
  dashboard: esDashboard,
}
