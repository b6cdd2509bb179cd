import { randomUUID } from 'node:crypto'
import {
  ACCOUNT_HEADER,
  IDEMPOTENCY_HEADER,
  routes,
  type RouteName,
} from '@virtual-practice/credits/contract'

export interface Request {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: unknown
}

/** Calls the backend over HTTP with the service key, for one account. */
export type Caller = <T>(name: RouteName, request?: Request) => Promise<T>

/** Each call throws unless the answer is 2xx. */
export function createCaller(url: string, serviceKey: string, account: string): Caller {
  return async <T>(name: RouteName, { params = {}, query = {}, body }: Request = {}) => {
    const { method, path } = routes[name]
    const filled = path.replace(/:(\w+)/g, (_, param: string) => params[param] ?? '')
    const address = new URL(filled, url)
    for (const [field, value] of Object.entries(query))
      address.searchParams.set(field, String(value))
    const response = await fetch(address, {
      method,
      headers: {
        Authorization: `Bearer ${serviceKey}`,
        [ACCOUNT_HEADER]: account,
        [IDEMPOTENCY_HEADER]: randomUUID(),
        'Content-Type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer)}`)
    return answer as T
  }
}
