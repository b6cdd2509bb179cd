import type { Route } from './routes.js'

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
