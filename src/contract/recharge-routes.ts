import type { Route } from './route.js'

/** The rule, how it stands, and what it would do. */
export const readRechargeRoute = {
  method: 'GET',
  path: '/v1/recharge',
  scope: 'manage',
} as const satisfies Route

/** Saves the rule, and charges where it says so and the person has agreed. Answered with a `Recharge`. */
export const saveRechargeRoute = {
  method: 'POST',
  path: '/v1/recharge',
  scope: 'manage',
} as const satisfies Route

/** The audit trail. */
export const readRechargeEventsRoute = {
  method: 'GET',
  path: '/v1/recharge/events',
  scope: 'manage',
} as const satisfies Route
export const exportRechargeEventsRoute = {
  method: 'GET',
  path: '/v1/recharge/events.csv',
  scope: 'manage',
  produces: 'text/csv',
} as const satisfies Route

/** What a rule would have done in the last days. Changes nothing. */
export const rehearseRechargeRoute = {
  method: 'GET',
  path: '/v1/recharge/rehearsal',
  scope: 'manage',
} as const satisfies Route
