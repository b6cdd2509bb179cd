import './credits-provider.js'
import './billing-details.js'
import './credit-alerts.js'
import './credit-balance.js'
import './credit-history.js'
import './credit-purchase.js'
import './credit-requests.js'
import './invoice-list.js'
import './payment-methods.js'
import './recharge-settings.js'
import './running-sessions.js'
import './usage-chart.js'
import { CreditDashboard } from '../elements/credit-dashboard.js'

CreditDashboard.define()

declare global {
  interface HTMLElementTagNameMap {
    'credit-dashboard': CreditDashboard
  }
}
