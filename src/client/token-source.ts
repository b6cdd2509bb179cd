import { CreditsError } from './credits-error.js'

/**
 * Gives a short-lived token, minted by the host's own backend. With `refresh` the last one was
 * refused, and the same one will not do. Nothing (null or undefined) means nobody is signed in.
 */
export type GetToken = (options?: {
  refresh: boolean
}) => string | null | undefined | Promise<string | null | undefined>

/** What a token says of itself, if it says anything. Not verified: that is the backend's work. */
export interface Token {
  text: string
  account?: string
  /** The member. */
  sub?: string
  /** What it lets do, with spaces between. */
  scope?: string
  /** Of a link: the charge that it is for. */
  purchase?: string
  /** When it ends, in seconds. One that does not say is used for one request. */
  exp?: number
}

/** A token is asked for again so long before it ends, in milliseconds. */
const MARGIN_MS = 10_000

/** A token that may be used now; after a 401, another one than was `refused`. */
export type TakeToken = (refused?: Token) => Promise<Token>

/**
 * Keeps one token for all requests, and asks for a new one once for all that wait, for as long as
 * `soon` lets it. `onAccount` is called before a token of another account than the last one is
 * given out.
 */
export function tokenSource(
  getToken: GetToken,
  soon: <T>(work: T | Promise<T>) => Promise<T>,
  onAccount: () => void,
): TakeToken {
  let token: Token = { text: '' }
  let asked: Promise<Token> | undefined

  const ask = async (refused?: Token): Promise<Token> => {
    if (typeof getToken !== 'function')
      throw new CreditsError('not_configured', 'getToken is not a function.')
    let text: unknown
    try {
      text = await soon(getToken(refused && { refresh: true }))
    } catch (thrown) {
      throw CreditsError.from(thrown, 'getToken() failed.')
    }
    if (typeof text !== 'string' || !/^[!-~]+$/.test(text))
      throw new CreditsError('unauthorized', 'getToken() gave no token.')
    const before = token
    token = { ...claimsOf(text), text }
    if (before.text && before.account !== token.account) onAccount()
    return token
  }

  return async (refused) => {
    const serves = refused
      ? token.text !== refused.text
      : token.exp! * 1000 - MARGIN_MS > Date.now()
    return serves ? token : (asked ??= ask(refused).finally(() => (asked = undefined)))
  }
}

function claimsOf(text: string): Partial<Token> | undefined {
  try {
    const payload = text.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/')
    return JSON.parse(atob(payload)) as Partial<Token>
  } catch {
    return undefined
  }
}
