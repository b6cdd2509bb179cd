import './credits-provider.js'
import { CreditPurchase } from '../elements/credit-purchase.js'

CreditPurchase.define()

declare global {
  interface HTMLElementTagNameMap {
    'credit-purchase': CreditPurchase
  }
}
