import type { RouteAddress } from './route.js'

// What a badge loads of the table of routes, where the rest of these two is told.

export const balancePath = '/v1/balance'
export const readBalanceRoute = { method: 'GET', path: balancePath } as const satisfies RouteAddress

/**
 * Server-sent events. `event: balance`, `id:` its version, `data:` a Balance. Sent at once
 * unless `Last-Event-ID` names the present version, then on every change.
 */
export const eventsPath = '/v1/events'
export const eventsRoute = { method: 'GET', path: eventsPath } as const satisfies RouteAddress
