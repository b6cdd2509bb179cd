import type { Route } from './route.js'

/** What somebody should know. What has changed since it was last looked at is looked at first. */
export const readAlertsRoute = {
  method: 'GET',
  path: '/v1/alerts',
  scope: 'read',
} as const satisfies Route

/** Puts a notice away for one member. Answered with the `Alert`. */
export const dismissAlertRoute = {
  method: 'POST',
  path: '/v1/alerts/:alert/dismiss',
  scope: 'read',
} as const satisfies Route

export const readAlertRulesRoute = {
  method: 'GET',
  path: '/v1/alert-rules',
  scope: 'manage',
} as const satisfies Route

/** Answered with `AlertRules`. */
export const saveAlertRulesRoute = {
  method: 'POST',
  path: '/v1/alert-rules',
  scope: 'manage',
} as const satisfies Route
