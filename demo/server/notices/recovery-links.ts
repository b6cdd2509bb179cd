import { SignJWT } from 'jose'
import { AUDIENCE, RECOVERY_LIFE_MAX_s, RECOVERY_SCOPE } from '../member-tokens.js'

/** Where a charge is finished without signing in, and until when that works. */
export interface RecoveryLink {
  readonly url: string
  readonly expiresAt: string
}

/** A charge that a person can finish. */
export interface Recoverable {
  readonly account: string
  readonly purchase: string
  /** The present of the ledger, and when the charge ends there. */
  readonly asOf: string
  readonly expiresAt: string
}

export type LinkRecovery = (charge: Recoverable) => Promise<RecoveryLink>

/** In the place of a member: whoever has the link. */
const HOLDER = 'recovery-link'

/**
 * Links to a page of the host, for a day and never longer than the charge itself can be paid. The token
 * is in the fragment, which a browser sends nowhere: it is in no server's log and in no Referer.
 */
export function createRecoveryLinks(page: string, tokenSecret: string): LinkRecovery {
  const key = new TextEncoder().encode(tokenSecret)
  return async ({ account, purchase, asOf, expiresAt }) => {
    const left_s = (Date.parse(expiresAt) - Date.parse(asOf)) / 1000
    const life_s = Math.floor(Math.min(left_s, RECOVERY_LIFE_MAX_s))
    // Credits may have a clock of their own; tokens end in real time.
    const token = await new SignJWT({ account, scope: RECOVERY_SCOPE, purchase })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(AUDIENCE)
      .setSubject(HOLDER)
      .setExpirationTime(Math.floor(Date.now() / 1000) + life_s)
      .sign(key)
    const end = new Date(Date.parse(asOf) + life_s * 1000)
    return { url: `${page}#${token}`, expiresAt: end.toISOString() }
  }
}
