import './credits-provider.js'
import { CreditBalance } from '../elements/credit-balance.js'

CreditBalance.define()

declare global {
  interface HTMLElementTagNameMap {
    'credit-balance': CreditBalance
  }
}
