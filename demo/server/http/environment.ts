import type { Context } from 'hono'
import type { ProblemCode } from '@virtual-practice/credits/contract'
import { Refusal } from '../refusal.js'
import type { Answered } from '../operations/answered.js'
import type { Quota } from '../operations/rate-limit.js'
import { problemResponse } from './problem.js'

/** What one request is known by while it is answered. */
export interface Env {
  Variables: {
    requestId: string
    route: Answered['route']
    account?: string
    code?: ProblemCode
    quota?: Quota
  }
}

const CHALLENGE = 'Bearer realm="credits"'

/** A refusal as the answer to a request. */
export function problemOf(
  c: Context<Env>,
  refusal: Refusal,
  headers: Record<string, string> = {},
): Response {
  c.set('code', refusal.code)
  const challenge = refusal.code === 'unauthorized' ? { 'WWW-Authenticate': CHALLENGE } : {}
  return problemResponse(refusal, c.get('requestId'), { ...challenge, ...headers })
}
