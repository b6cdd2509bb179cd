import { readUsageRoute } from '../contract/routes.js'
import type { Usage, UsageQuery } from '../contract/usage.js'
import { isUsage } from '../guards/usage.generated.js'
import type { CallOptions } from './calls.js'
import type { Connection } from './connection.js'

/** What was used, in one try. Only a page with a chart loads it. */
export function readUsage(
  connection: Connection,
  query: UsageQuery,
  call?: CallOptions,
): Promise<Usage> {
  const asked = Object.entries(query).filter((field): field is [string, string] => !!field[1])
  const search = new URLSearchParams(asked)
  return connection.ask(
    { ...readUsageRoute, path: `${readUsageRoute.path}?${search}` },
    isUsage,
    call,
  )
}
