import type { Scope } from '@virtual-practice/credits/contract'
import { Refusal } from '../refusal.js'

/** Who asks, as far as he has proved it. */
export type Caller =
  | { readonly kind: 'service'; readonly account: string }
  | {
      readonly kind: 'member'
      readonly account: string
      readonly member: string
      readonly scopes: readonly string[]
      /** Of a link: the purchase that it is for. */
      readonly purchase?: string
      /** When the token ends. */
      readonly expiresAt: Date
    }

/** Throws `forbidden` unless the caller may call a route of this scope. */
export function requireScope(caller: Caller, scope: Scope): void {
  if (caller.kind === 'service') return
  if (scope === 'service')
    throw new Refusal('forbidden', "Only the practice's own backend may do that.")
  if (!caller.scopes.includes(scope))
    throw new Refusal('forbidden', `The token lacks the scope ${scope}.`)
}
