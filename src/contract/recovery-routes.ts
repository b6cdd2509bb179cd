import type { Route } from './route.js'

/** The charge of auto-recharge that a link names. To a token that names another there is none. */
export const readRecoveryRoute = {
  method: 'GET',
  path: '/v1/recoveries/:purchase',
  scope: 'recover',
} as const satisfies Route

/** Asks the provider what has become of it. Answered with a `RecoveryResult`. */
export const followRecoveryRoute = {
  method: 'POST',
  path: '/v1/recoveries/:purchase/follow',
  scope: 'recover',
} as const satisfies Route
