import './credits-provider.js'
import { RechargeRecovery } from '../elements/recharge-recovery.js'

RechargeRecovery.define()

declare global {
  interface HTMLElementTagNameMap {
    'recharge-recovery': RechargeRecovery
  }
}
