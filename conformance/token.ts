import { createHmac } from 'node:crypto'

export interface Minting {
  readonly secret: string
  readonly alg?: 'HS256' | 'HS512' | 'none'
}

const DIGESTS = { HS256: 'sha256', HS512: 'sha512' } as const

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A member's token as a host mints it, of these claims and no others. */
export function mint(claims: object, { secret, alg = 'HS256' }: Minting): string {
  const signed = `${part({ alg, typ: 'JWT' })}.${part(claims)}`
  if (alg === 'none') return `${signed}.`
  return `${signed}.${createHmac(DIGESTS[alg], secret).update(signed).digest('base64url')}`
}

export interface Member {
  readonly account: string
  readonly member: string
  readonly scope: string
}

const LIFE_s = 600

/** Claims that are in order, ten minutes from now. */
export const claimsOf = ({ account, member, scope }: Member) => ({
  aud: 'credits',
  account,
  sub: member,
  scope,
  exp: Math.floor(Date.now() / 1_000) + LIFE_s,
})
