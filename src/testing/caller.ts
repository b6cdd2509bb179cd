import { roles } from '../contract/roles.js'
import { ACCOUNT_HEADER, type Scope } from '../contract/routes.js'
import { refuse } from './refusal.js'

/** Who asks: a member by his token, or the host's own backend by the service key. */
export interface Caller {
  /** Null for the host's backend. */
  readonly member: string | null
  readonly scopes: readonly string[]
}

/** What only the host's backend holds. */
export const SERVICE_KEY = 'service-key-of-the-fake-account'

const LIFE_SECONDS = 3_600

const encoded = (value: object): string =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** A token as a host's backend mints it, for an hour of real time. Nobody has signed it. */
export function mintToken(
  account: string,
  member: string,
  scopes: readonly Scope[] = roles['billing-admin'],
): string {
  const exp = Math.floor(Date.now() / 1000) + LIFE_SECONDS
  const claims = { aud: 'credits', account, sub: member, scope: scopes.join(' '), exp }
  return [encoded({ alg: 'HS256', typ: 'JWT' }), encoded(claims), 'unsigned'].join('.')
}

/** Throws `unauthorized`; `not_found` for another account, `malformed_request` for none. */
export function callerOf(headers: Headers, account: string): Caller {
  const token = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (!token) return refuse('unauthorized')
  if (token === SERVICE_KEY) {
    const named = headers.get(ACCOUNT_HEADER)
    if (!named) refuse('malformed_request', `With the service key, name one in ${ACCOUNT_HEADER}.`)
    if (named !== account) refuse('not_found', `There is no account ${named}.`)
    return { member: null, scopes: [] }
  }
  const { sub, scope, exp, account: own } = claimsOf(token)
  if (!sub || typeof exp !== 'number' || exp * 1000 <= Date.now()) return refuse('unauthorized')
  if (own !== account) refuse('not_found', `There is no account ${own ?? ''}.`)
  return { member: sub, scopes: scope?.split(' ') ?? [] }
}

interface Claims {
  readonly account?: string
  readonly sub?: string
  readonly scope?: string
  readonly exp?: number
}

function claimsOf(token: string): Claims {
  try {
    const payload = token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/')
    return JSON.parse(atob(payload)) as Claims
  } catch {
    return {}
  }
}

/** Throws `forbidden` unless the caller may call a route of this scope. */
export function requireScope({ member, scopes }: Caller, scope: Scope): void {
  if (member === null) return
  if (scope === 'service') refuse('forbidden', "Only the practice's own backend may do that.")
  if (!scopes.includes(scope)) refuse('forbidden', `The token lacks the scope ${scope}.`)
}

export const actorOf = ({ member }: Caller): string => member ?? 'service'

/** Whether he may do for everybody what others may do for themselves. */
export const mayManage = ({ member, scopes }: Caller): boolean =>
  member === null || scopes.includes('manage')

/** A member acts for himself; the practice's backend says for whom. */
export function memberFor({ member }: Caller, named: string | undefined): string {
  if (member !== null && named !== undefined && named !== member)
    refuse('forbidden', 'A member acts for himself only.')
  return (
    member ??
    named ??
    refuse('invalid_request', 'Missing or wrong: member.', {
      fields: [{ path: 'member', message: 'name the member whose work it is' }],
    })
  )
}
