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

/** Keeps one token for all requests, and asks for a new one once for all that wait. */
export class TokenSource {
  readonly #getToken: GetToken
  readonly #onAccount: () => void
  #token = ''
  #asked: Promise<string> | undefined

  /** `onAccount` is called before a token of another account than the last one is given out. */
  constructor(getToken: GetToken, onAccount: () => void) {
    this.#getToken = getToken
    this.#onAccount = onAccount
  }

  /** A token that may be used now; after a 401, another one than was `refused`. */
  async take(refused?: string): Promise<string> {
    const token = this.#token
    if (refused ? token !== refused : isFresh(token)) return token
    return (this.#asked ??= this.#ask(refused).finally(() => (this.#asked = undefined)))
  }

  async #ask(refused?: string): Promise<string> {
    let token: unknown
    try {
      token = await this.#getToken(refused ? { refresh: true } : undefined)
    } catch (thrown) {
      throw CreditsError.from(thrown, 'getToken() failed.')
    }
    if (typeof token !== 'string' || !/^[!-~]+$/.test(token))
      throw new CreditsError('unauthorized', 'getToken() gave no token: is anybody signed in?')
    const before = this.#token
    this.#token = token
    if (before && accountOf(before) !== accountOf(token)) this.#onAccount()
    return token
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
