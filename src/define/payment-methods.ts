import './credits-provider.js'
import { PaymentMethods } from '../elements/payment-methods.js'

PaymentMethods.define()

declare global {
  interface HTMLElementTagNameMap {
    'payment-methods': PaymentMethods
  }
}
