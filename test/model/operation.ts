/**
 * Everything that can be asked of one account, as data: the name of the route, the idempotency
 * key, the id in the path if it has one, and the body, in the words of the wire.
 */

export type Source = 'monthly' | 'purchased' | 'recharge' | 'promotional' | 'adjustment' | 'refund'

interface Because {
  readonly reason: string
  readonly actor?: string
}

export interface Work {
  readonly feature: string
  readonly quantity: number
  readonly member: string
  readonly session: string
}

/** The body of each route. Instants are ISO strings, as on the wire. */
export interface Bodies {
  readonly grant: Because & {
    readonly source: Source
    readonly credits: number
    readonly effectiveAt?: string
    readonly expiresAt?: string
    readonly periodStart?: string
  }
  readonly voidGrant: Because
  /** How many credits of this purchase the money returned so far stands for: cumulative. */
  readonly refundPurchase: Because & { readonly credits: number }
  readonly debit: Work
  readonly debitBatch: { readonly debits: readonly (Work & { readonly key: string })[] }
  readonly reserve: Work & { readonly ttlSeconds?: number }
  readonly extend: { readonly quantity?: number; readonly ttlSeconds?: number }
  readonly settle: { readonly quantity: number }
  /** With a member, it is he who asks, with his own token. The route itself has no body. */
  readonly release: { readonly member?: string }
  readonly refundUsage: Because & { readonly credits?: number }
  readonly subscribe: {
    readonly plan: string
    readonly trialEndsAt?: string
    readonly anchor?: string
  }
  readonly renew: {
    readonly invoice: string
    readonly billingReason:
      'subscription_create' | 'subscription_cycle' | 'subscription_update' | 'manual'
    readonly paid: boolean
    readonly invoicedAt: string
  }
  readonly cancel: { readonly when: 'now' | 'period_end' }
  readonly resume: Record<string, never>
  readonly changePlan: { readonly plan: string }
  readonly endTrial: Record<string, never>
}

export type Kind = keyof Bodies

/** Those whose path names a grant, a reservation or an operation. */
export type TargetedKind =
  'voidGrant' | 'refundPurchase' | 'extend' | 'settle' | 'release' | 'refundUsage'

export type OperationOf<K extends Kind> = K extends Kind
  ? { readonly kind: K; readonly key: string; readonly body: Bodies[K] } & (K extends TargetedKind
      ? { readonly target: string }
      : unknown)
  : never

export type Operation = OperationOf<Kind>

/**
 * What an operation makes - a grant, a reservation, an act that can be refunded - is named after
 * it. So a name does not depend on the order in which operations were carried out, and whoever
 * drives the real system can note the real id under it.
 */
export function nameOf({ kind, key }: { readonly kind: Kind; readonly key: string }): string {
  return `${kind}-${key}`
}
