import { CreditsProvider } from '../elements/credits-provider.js'

CreditsProvider.define()

declare global {
  interface HTMLElementTagNameMap {
    'credits-provider': CreditsProvider
  }
}
