import { CreditsProvider } from '../elements/credits-provider.js'

// Whoever imports one element gets the types of what its listeners hear.
export type { CreditsEventMap, CreditsEvents } from '../events.js'

CreditsProvider.define()

declare global {
  interface HTMLElementTagNameMap {
    'credits-provider': CreditsProvider
  }
}
