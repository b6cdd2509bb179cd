import type { Route } from './route.js'

export const readForecastRoute = {
  method: 'GET',
  path: '/v1/forecast',
  scope: 'read',
} as const satisfies Route
