import { CreditsError } from './credits-error.js'

/**
 * Gives a short-lived token, minted by the host's own backend. With `refresh` the last one was
 * refused, and the same one will not do. Nothing (null or undefined) means nobody is signed in.
 */
export type GetToken = (options?: {
  refresh: boolean
}) => string | null | undefined | Promise<string | null | undefined>

/** A token is asked for again so long before it ends, in milliseconds. */
const MARGIN_MS = 10_000

/** A token that may be used now; after a 401, another one than was `refused`. */
export type TakeToken = (refused?: string) => Promise<string>

/**
 * Keeps one token for all requests, and asks for a new one once for all that wait. `onAccount` is
 * called before a token of another account than the last one is given out.
 */
export function tokenSource(getToken: GetToken, onAccount: () => void): TakeToken {
  let token = ''
  let asked: Promise<string> | undefined

  const ask = async (refused?: string): Promise<string> => {
    let next: unknown
    try {
      next = await getToken(refused ? { refresh: true } : undefined)
    } catch (thrown) {
      throw CreditsError.from(thrown, 'getToken() failed.')
    }
    if (typeof next !== 'string' || !/^[!-~]+$/.test(next))
      throw new CreditsError('unauthorized', 'getToken() gave no token: is anybody signed in?')
    const before = token
    token = next
    if (before && accountOf(before) !== accountOf(token)) onAccount()
    return token
  }

  return async (refused) => {
    if (refused ? token !== refused : isFresh(token)) return token
    return (asked ??= ask(refused).finally(() => (asked = undefined)))
  }
}

/** The account a token is for; undefined for one that cannot be read. */
export function accountOf(token: string): string | undefined {
  const { account } = claimsOf(token)
  return typeof account === 'string' ? account : undefined
}

/** A token that does not say when it ends is used for one request. */
function isFresh(token: string): boolean {
  return Number(claimsOf(token).exp) * 1000 - MARGIN_MS > Date.now()
}

/** Read, not verified: that is the backend's work. */
function claimsOf(token: string): { account?: unknown; exp?: unknown } {
  try {
    const payload = token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/')
    return Object(JSON.parse(atob(payload)) as unknown) as object
  } catch {
    return {}
  }
}
