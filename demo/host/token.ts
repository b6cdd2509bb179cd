import { roles } from '@virtual-practice/credits/contract'
import { SignJWT } from 'jose'
import type { Clock } from './clock.js'
import type { SignedIn } from './practices.js'

/** Short, because a token cannot be taken back. The page asks again when it needs to. */
const LIFETIME_SECONDS = 5 * 60

/** Mints the member's token for the credits backend. */
export type MintToken = (who: SignedIn) => Promise<{ token: string; expiresAt: string }>

export function tokenMint(secret: string, clock: Clock): MintToken {
  const key = new TextEncoder().encode(secret)
  return async ({ practice, member }) => {
    const issuedAt = Math.floor(clock.now() / 1000)
    const expiry = issuedAt + LIFETIME_SECONDS
    const token = await new SignJWT({
      account: practice.account,
      scope: roles[member.role].join(' '),
    })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience('credits')
      .setSubject(member.id)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiry)
      .sign(key)
    return { token, expiresAt: new Date(expiry * 1000).toISOString() }
  }
}
