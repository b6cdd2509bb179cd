import type { ProblemCode, RouteName } from '@virtual-practice/credits/contract'

/** What has no entry in the contract's table, by the names it has in logs and metrics. */
export type PlainRoute = 'healthz' | 'readyz' | 'openapi' | 'stripeWebhook' | 'none'

/**
 * One request, told when its answer begins. There is no room in it for a member, a session, a
 * token, a key, an address or a body: what is not here cannot be logged.
 */
export interface Answered {
  readonly requestId: string
  readonly method: string
  readonly route: RouteName | PlainRoute
  readonly status: number
  readonly duration_ms: number
  /** Once the caller has proved which. */
  readonly account?: string
  /** Why it was refused. */
  readonly code?: ProblemCode
}
