import './credits-provider.js'
import { CreditHistory } from '../elements/credit-history.js'

CreditHistory.define()

declare global {
  interface HTMLElementTagNameMap {
    'credit-history': CreditHistory
  }
}
