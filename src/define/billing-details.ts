import './credits-provider.js'
import { BillingDetails } from '../elements/billing-details.js'

BillingDetails.define()

declare global {
  interface HTMLElementTagNameMap {
    'billing-details': BillingDetails
  }
}
