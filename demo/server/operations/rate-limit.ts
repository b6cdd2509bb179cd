import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Limits } from '../limits.js'

const WINDOW_s = 60

/** Who is counted: the service key for each account, a member's tokens for each member. */
export type Counted =
  | { readonly kind: 'service'; readonly account: string }
  | { readonly kind: 'member'; readonly account: string; readonly member: string }

/** How a caller stands after this request. */
export interface Quota {
  readonly limit: number
  readonly remaining: number
  /** Until it begins anew. */
  readonly reset_s: number
  readonly exceeded: boolean
}

export type RateLimit = (caller: Counted) => Promise<Quota>

/**
 * Counts each caller's requests in windows of a minute, which begin with his first. Kept in this
 * process: of two processes each allows as much.
 */
export function createRateLimit({ memberPerMinute, servicePerMinute }: Limits): RateLimit {
  const limiters = {
    member: limiterOf('member', memberPerMinute),
    service: limiterOf('service', servicePerMinute),
  }
  return async (caller) => {
    const limiter = limiters[caller.kind]
    // No reference holds a colon, so that no two callers share a name.
    const name = caller.kind === 'member' ? `${caller.account}:${caller.member}` : caller.account
    const { used, exceeded } = await consume(limiter, name)
    return {
      limit: limiter.points,
      remaining: Math.max(0, used.remainingPoints),
      reset_s: Math.max(1, Math.ceil(used.msBeforeNext / 1000)),
      exceeded,
    }
  }
}

const limiterOf = (keyPrefix: string, points: number): RateLimiterMemory =>
  new RateLimiterMemory({ keyPrefix, points, duration: WINDOW_s })

async function consume(
  limiter: RateLimiterMemory,
  name: string,
): Promise<{ used: RateLimiterRes; exceeded: boolean }> {
  try {
    return { used: await limiter.consume(name), exceeded: false }
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return { used: refused, exceeded: true }
    throw refused
  }
}
