import type { Route } from '../contract/routes.js'

/** The route with a query. What is undefined is not asked for. */
export function routeWith(
  route: Route,
  query: Readonly<Record<string, string | number | undefined>>,
): Route {
  const told = Object.entries(query).filter(([, value]) => value !== undefined)
  const params = new URLSearchParams(told.map(([name, value]) => [name, String(value)]))
  return told.length > 0 ? { ...route, path: `${route.path}?${params}` } : route
}
