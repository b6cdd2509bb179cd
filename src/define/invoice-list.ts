import './credits-provider.js'
import { InvoiceList } from '../elements/invoice-list.js'

InvoiceList.define()

declare global {
  interface HTMLElementTagNameMap {
    'invoice-list': InvoiceList
  }
}
