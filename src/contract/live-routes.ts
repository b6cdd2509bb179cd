import type { Route } from './route.js'

export const readBalanceRoute = {
  method: 'GET',
  path: '/v1/balance',
  scope: 'read',
} as const satisfies Route

/**
 * Server-sent events. `event: balance`, `id:` its version, `data:` a Balance. Sent at once
 * unless `Last-Event-ID` names the present version, then on every change.
 */
export const eventsRoute = {
  method: 'GET',
  path: '/v1/events',
  scope: 'read',
  produces: 'text/event-stream',
} as const satisfies Route
