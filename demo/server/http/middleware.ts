import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { REPLAYED_HEADER } from '@virtual-practice/credits/contract'
import type { Answered } from '../operations/answered.js'
import type { Quota } from '../operations/rate-limit.js'
import { Refusal } from '../refusal.js'
import { type Env, problemOf } from './environment.js'

/** Gives each request its id, and tells what became of it. */
export function observed(answered: (request: Answered) => void): MiddlewareHandler<Env> {
  return async (c, next) => {
    const start = performance.now()
    const requestId = randomUUID()
    c.set('requestId', requestId)
    c.set('route', 'none')
    await next()
    const { quota, route, account, code } = c.var
    c.header('Request-Id', requestId)
    for (const [name, value] of quotaHeaders(quota)) c.header(name, value)
    answered({
      requestId,
      method: c.req.method,
      route,
      status: c.res.status,
      duration_ms: performance.now() - start,
      ...(account !== undefined && { account }),
      ...(code && { code }),
    })
  }
}

function quotaHeaders(quota: Quota | undefined): [string, string][] {
  if (!quota) return []
  return [
    ['RateLimit-Limit', String(quota.limit)],
    ['RateLimit-Remaining', String(quota.remaining)],
    ['RateLimit-Reset', String(quota.reset_s)],
  ]
}

/** Lets web pages of these origins call, without cookies. */
export function crossOrigin(origins: readonly string[]): MiddlewareHandler<Env> {
  return cors({
    origin: [...origins],
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'last-event-id'],
    exposeHeaders: [REPLAYED_HEADER, 'Retry-After', 'Request-Id'],
    maxAge: 600,
  })
}

/** Also of a body that does not say how large it is. Some paths may have more. */
export function limitedBody(
  max_bytes: number,
  more_bytes: Readonly<Record<string, number>>,
): MiddlewareHandler<Env> {
  const upTo = (maxSize: number): MiddlewareHandler<Env> => {
    const refusal = new Refusal('payload_too_large', `A body has at most ${maxSize} bytes.`)
    const onError = (c: Context<Env>): Response => problemOf(c, refusal)
    return bodyLimit({ maxSize, onError })
  }
  const usual = upTo(max_bytes)
  const others = new Map(Object.entries(more_bytes).map(([path, max]) => [path, upTo(max)]))
  return (c, next) => (others.get(c.req.path) ?? usual)(c, next)
}
