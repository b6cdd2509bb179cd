import './credits-provider.js'
import { CreditAlerts } from '../elements/credit-alerts.js'

CreditAlerts.define()

declare global {
  interface HTMLElementTagNameMap {
    'credit-alerts': CreditAlerts
  }
}
