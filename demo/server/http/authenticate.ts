import { createHash, timingSafeEqual } from 'node:crypto'
import { jwtVerify, type JWTPayload } from 'jose'
import * as z from 'zod'
import { ACCOUNT_HEADER } from '@virtual-practice/credits/contract'
import {
  AUDIENCE,
  RECOVERY_LIFE_MAX_s,
  RECOVERY_SCOPE,
  TOKEN_LIFE_MAX_s,
} from '../member-tokens.js'
import { Refusal } from '../refusal.js'
import { requireScope, type Caller } from './caller.js'

export interface Secrets {
  readonly serviceKey: string
  /** Shared with the practice's backend, which signs the members' tokens with it. */
  readonly tokenSecret: string
}

export interface Authenticate {
  /** Who asks about an account. Throws `unauthorized`, `malformed_request` without an account. */
  caller(headers: Headers): Promise<Caller>
  /** Asks for the service key alone. Throws `unauthorized`, `forbidden` for a member's token. */
  service(headers: Headers): Promise<void>
}

/** Clocks of two machines differ a little. */
const SKEW_s = 5

const REFERENCE = /^[A-Za-z0-9_-]{1,64}$/

const Claims = z.object({
  account: z.string().regex(REFERENCE),
  sub: z.string().regex(REFERENCE),
  scope: z.string(),
  exp: z.int(),
  /** Of a link; what other tokens say there says nothing. */
  purchase: z.unknown().optional(),
})

export function createAuthenticate({ serviceKey, tokenSecret }: Secrets): Authenticate {
  const secret = new TextEncoder().encode(tokenSecret)
  return {
    caller: async (headers) => {
      const token = tokenIn(headers)
      if (isSame(token, serviceKey)) return { kind: 'service', account: accountIn(headers) }
      return memberOf(token, secret)
    },
    service: async (headers) => {
      const token = tokenIn(headers)
      if (!isSame(token, serviceKey)) requireScope(await memberOf(token, secret), 'service')
    },
  }
}

function tokenIn(headers: Headers): string {
  const token = /^Bearer ([^\s]+)$/i.exec(headers.get('Authorization') ?? '')?.[1]
  if (!token) throw new Refusal('unauthorized', 'Send Authorization: Bearer with a token.')
  return token
}

/** In a time that does not tell how much of it was right. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(a as Buffer, b as Buffer)
}

function accountIn(headers: Headers): string {
  const account = headers.get(ACCOUNT_HEADER)
  if (account && REFERENCE.test(account)) return account
  throw new Refusal('malformed_request', `With the service key, name one in ${ACCOUNT_HEADER}.`)
}

async function memberOf(token: string, secret: Uint8Array): Promise<Caller> {
  const claims = Claims.safeParse(await verified(token, secret))
  if (!claims.success) {
    const missing = claims.error.issues.map(({ path }) => path.join('.')).join(', ')
    throw new Refusal('unauthorized', `The token's ${missing} is missing or wrong.`)
  }
  const { account, sub, scope, exp } = claims.data
  const scopes = scope.split(' ').filter(Boolean)
  const isLink = scopes.includes(RECOVERY_SCOPE)
  const lifeMax_s = isLink ? RECOVERY_LIFE_MAX_s : TOKEN_LIFE_MAX_s
  if (exp > Date.now() / 1000 + lifeMax_s + SKEW_s)
    throw new Refusal('unauthorized', `The token lives longer than ${lifeMax_s / 3_600} h.`)
  return {
    ...{ kind: 'member', account, member: sub, scopes, expiresAt: new Date(exp * 1000) },
    ...(isLink && { purchase: purchaseOf(claims.data.purchase, scopes) }),
  }
}

/** What has a longer life may do one thing, and nothing beside it. */
function purchaseOf(claim: unknown, scopes: readonly string[]): string {
  if (scopes.length === 1 && typeof claim === 'string' && REFERENCE.test(claim)) return claim
  const detail = `A token for ${RECOVERY_SCOPE} names one purchase and has no other scope.`
  throw new Refusal('unauthorized', detail)
}

async function verified(token: string, secret: Uint8Array): Promise<JWTPayload> {
  try {
    const options = { algorithms: ['HS256'], audience: AUDIENCE, requiredClaims: ['exp'] }
    return (await jwtVerify(token, secret, options)).payload
  } catch (cause) {
    const expired = cause instanceof Error && 'code' in cause && cause.code === 'ERR_JWT_EXPIRED'
    const detail = expired ? 'The token has expired.' : 'The token is not valid.'
    throw new Refusal('unauthorized', detail, { cause })
  }
}
