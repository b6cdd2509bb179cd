import { createHash, timingSafeEqual } from 'node:crypto'
import { jwtVerify, type JWTPayload } from 'jose'
import * as z from 'zod'
import { ACCOUNT_HEADER } from '@virtual-practice/credits/contract'
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

const AUDIENCE = 'credits'
const LIFE_MAX_s = 3_600

/** Clocks of two machines differ a little. */
const SKEW_s = 5

const REFERENCE = /^[A-Za-z0-9_-]{1,64}$/

const Claims = z.object({
  account: z.string().regex(REFERENCE),
  sub: z.string().regex(REFERENCE),
  scope: z.string(),
  exp: z.int(),
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
  if (exp > Date.now() / 1000 + LIFE_MAX_s + SKEW_s)
    throw new Refusal('unauthorized', 'The token lives longer than one hour.')
  return {
    kind: 'member',
    account,
    member: sub,
    scopes: scope.split(' ').filter(Boolean),
    expiresAt: new Date(exp * 1000),
  }
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
