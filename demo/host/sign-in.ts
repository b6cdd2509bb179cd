import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { findSignedIn, firstSignedIn, members, practices, type SignedIn } from './practices.js'

/**
 * A demo sign-in, without a password. The cookie is not signed because it proves nothing: whoever
 * can send it may also choose it. A real host puts its own session here.
 */
const COOKIE = 'clinic_demo_sign_in'

export function signedIn(c: Context): SignedIn {
  const [account = '', member = ''] = (getCookie(c, COOKIE) ?? '').split('.')
  return findSignedIn(account, member) ?? firstSignedIn
}

export function signIn(c: Context, who: SignedIn): void {
  setCookie(c, COOKIE, `${who.practice.account}.${who.member.id}`, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
  })
}

/** What a page shows of the sign-in, and what it may choose instead. */
export function signInChoices(who: SignedIn) {
  return { ...who, practices, members }
}
