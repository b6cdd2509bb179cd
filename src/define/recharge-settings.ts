import './credits-provider.js'
import { RechargeSettings } from '../elements/recharge-settings.js'

RechargeSettings.define()

declare global {
  interface HTMLElementTagNameMap {
    'recharge-settings': RechargeSettings
  }
}
