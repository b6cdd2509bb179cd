import type { Route } from './route.js'

export const readStatementRoute = {
  method: 'GET',
  path: '/v1/statement',
  scope: 'read',
} as const satisfies Route
export const readEntriesRoute = {
  method: 'GET',
  path: '/v1/entries',
  scope: 'read',
} as const satisfies Route
export const exportEntriesRoute = {
  method: 'GET',
  path: '/v1/entries.csv',
  scope: 'read',
  produces: 'text/csv',
} as const satisfies Route
export const readBalanceSeriesRoute = {
  method: 'GET',
  path: '/v1/balance/series',
  scope: 'read',
} as const satisfies Route
export const readBalanceChangesRoute = {
  method: 'GET',
  path: '/v1/balance/changes',
  scope: 'read',
} as const satisfies Route
