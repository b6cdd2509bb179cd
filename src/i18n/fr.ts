import { frAlertRules } from './fr/alert-rules.js'
import { frAlerts } from './fr/alerts.js'
import { frBalance } from './fr/balance.js'
import { frBilling } from './fr/billing.js'
import { frBurndown } from './fr/burndown.js'
import { frCard } from './fr/card.js'
import { frDashboard } from './fr/dashboard.js'
import { frGate } from './fr/gate.js'
import { frHistory } from './fr/history.js'
import { frInvoices } from './fr/invoices.js'
import { frPayment } from './fr/payment.js'
import { frPurchase } from './fr/purchase.js'
import { frRecharge } from './fr/recharge.js'
import { frRecovery } from './fr/recovery.js'
import { frRequests } from './fr/requests.js'
import { frRunning } from './fr/running.js'
import { frTrail } from './fr/trail.js'
import { frUsage } from './fr/usage.js'
import type { Messages } from './messages.js'

/** Every word in French. Loaded when the first element asks for it. */
export const fr: Messages = {
  balance: frBalance,
  card: frCard,
  gate: frGate,
  history: frHistory,
  purchase: frPurchase,
  billing: frBilling,
  invoices: frInvoices,
  payment: frPayment,
  recharge: frRecharge,
  recovery: frRecovery,
  running: frRunning,
  trail: frTrail,
  requests: frRequests,
  usage: frUsage,
  alerts: frAlerts,
  alertRules: frAlertRules,
  burndown: frBurndown,
  dashboard: frDashboard,
}
