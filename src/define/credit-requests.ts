import './credits-provider.js'
import { CreditRequests } from '../elements/credit-requests.js'

CreditRequests.define()

declare global {
  interface HTMLElementTagNameMap {
    'credit-requests': CreditRequests
  }
}
