import type { Route } from './route.js'

/** How many credits each member may use in a period, and how far he has come. */
export const readMemberLimitsRoute = {
  method: 'GET',
  path: '/v1/member-limits',
  scope: 'manage',
} as const satisfies Route

/** Answered with `SavedMemberLimits`. */
export const saveMemberLimitsRoute = {
  method: 'POST',
  path: '/v1/member-limits',
  scope: 'manage',
} as const satisfies Route

/** With `manage` everybody's, else one's own. */
export const readCreditRequestsRoute = {
  method: 'GET',
  path: '/v1/credit-requests',
  scope: 'read',
} as const satisfies Route

/** Asks those who manage the credits for more. Answered with the `CreditRequest`. */
export const requestCreditsRoute = {
  method: 'POST',
  path: '/v1/credit-requests',
  scope: 'read',
} as const satisfies Route

/** Answered with the `CreditRequest`. */
export const answerCreditRequestRoute = {
  method: 'POST',
  path: '/v1/credit-requests/:creditRequest/answer',
  scope: 'manage',
} as const satisfies Route
