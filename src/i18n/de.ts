import { deAlertRules } from './de/alert-rules.js'
import { deAlerts } from './de/alerts.js'
import { deBalance } from './de/balance.js'
import { deBilling } from './de/billing.js'
import { deBurndown } from './de/burndown.js'
import { deDashboard } from './de/dashboard.js'
import { deCard } from './de/card.js'
import { deGate } from './de/gate.js'
import { deHistory } from './de/history.js'
import { deInvoices } from './de/invoices.js'
import { dePayment } from './de/payment.js'
import { dePurchase } from './de/purchase.js'
import { deRecharge } from './de/recharge.js'
import { deRecovery } from './de/recovery.js'
import { deRequests } from './de/requests.js'
import { deRunning } from './de/running.js'
import { deTrail } from './de/trail.js'
import { deUsage } from './de/usage.js'
import type { Messages } from './messages.js'

/** Every word in German. Loaded when the first element asks for it. */
export const de: Messages = {
  balance: deBalance,
  card: deCard,
  gate: deGate,
  history: deHistory,
  purchase: dePurchase,
  billing: deBilling,
  invoices: deInvoices,
  payment: dePayment,
  recharge: deRecharge,
  recovery: deRecovery,
  running: deRunning,
  trail: deTrail,
  requests: deRequests,
  usage: deUsage,
  alerts: deAlerts,
  alertRules: deAlertRules,
  burndown: deBurndown,
  dashboard: deDashboard,
}
