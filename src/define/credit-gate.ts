import './credits-provider.js'
import { CreditGate } from '../elements/credit-gate.js'

CreditGate.define()

declare global {
  interface HTMLElementTagNameMap {
    'credit-gate': CreditGate
  }
}
