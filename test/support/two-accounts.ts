import { vi } from 'vitest'
import { aBalance } from './balances.js'
import type { Answer } from './fake-api.js'
import { liveStream } from './live-stream.js'
import { openTab, type TabOptions } from './open-tab.js'
import { aToken } from './tokens.js'

export const accountOf = (request: Request): string => {
  const [, payload] = request.headers.get('authorization')!.split('.')
  return (JSON.parse(atob(payload!)) as { account: string }).account
}
/** One has 111 and a high version, two has 222 and a low one. */
export const figureOf = (account: string) =>
  account === 'acct_1'
    ? aBalance({ account, available: 111, version: 90 })
    : aBalance({ account, available: 222, version: 3 })

/** A tab in which another member may sign in; tokens last a minute. */
export function signedIn(more: Record<string, Answer> = {}, options: TabOptions = {}) {
  const stream = liveStream()
  let account = 'acct_1'
  const read = vi.fn<Answer>((request) => Response.json(figureOf(accountOf(request))))
  const tab = openTab(
    { 'GET /v1/balance': read, 'GET /v1/events': stream.answer, ...more },
    {
      client: { getToken: () => aToken({ account, exp: Date.now() / 1000 + 60 }) },
      ...options,
    },
  )
  const signInAnother = (): void => {
    account = 'acct_2'
    vi.setSystemTime(Date.now() + 60_000)
  }
  return { ...tab, stream, read, signInAnother }
}
