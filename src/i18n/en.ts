import { enAlertRules } from './en/alert-rules.js'
import { enAlerts } from './en/alerts.js'
import { enBalance } from './en/balance.js'
import { enBalanceNotice } from './en/balance-notice.js'
import { enBilling } from './en/billing.js'
import { enBurndown } from './en/burndown.js'
import { enCard } from './en/card.js'
import { enDashboard } from './en/dashboard.js'
import { enGate } from './en/gate.js'
import { enHistory } from './en/history.js'
import { enInvoices } from './en/invoices.js'
import { enPayment } from './en/payment.js'
import { enPurchase } from './en/purchase.js'
import { enRecharge } from './en/recharge.js'
import { enRecovery } from './en/recovery.js'
import { enRequests } from './en/requests.js'
import { enRunning } from './en/running.js'
import { enTrail } from './en/trail.js'
import { enUsageFigures } from './en/usage-figures.js'
import type { Messages } from './messages.js'

/** Every word in English. Elements bring theirs along; whole it is loaded only by who rewords it. */
export const en: Messages = {
  balance: (format) => ({ ...enBalance(format), ...enBalanceNotice() }),
  card: enCard,
  gate: enGate,
  billing: enBilling,
  history: enHistory,
  invoices: enInvoices,
  payment: enPayment,
  recharge: enRecharge,
  recovery: enRecovery,
  trail: enTrail,
  requests: enRequests,
  running: enRunning,
  usage: enUsageFigures,
  alerts: enAlerts,
  alertRules: enAlertRules,
  burndown: enBurndown,
  dashboard: enDashboard,
  purchase: enPurchase,
}
