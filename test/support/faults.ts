import { randomUUID } from 'node:crypto'
import type { Answer, Fault, Forwarded } from './broken-proxy.js'
import { TEST_SECRETS } from './server-tokens.js'

type Json = Record<string, unknown>

/** A fault in the JSON that is answered, where the path matches. */
export const inBody = (path: RegExp, change: (body: Json) => unknown): Fault => ({
  answered: (answer, request) =>
    path.test(request.path) && answer.status < 300 && /json/.test(typeOf(answer))
      ? { ...answer, text: JSON.stringify(change(JSON.parse(answer.text) as Json)) }
      : answer,
})

export const typeOf = ({ headers }: Answer): string => headers.get('Content-Type') ?? ''

/** A fault in the headers of requests. */
export const inHeaders = (path: RegExp, change: (headers: Headers) => void): Fault => ({
  asked: (request) => {
    if (path.test(request.path)) change(request.headers)
    return request
  },
})

const isDebit = ({ method, path }: Forwarded): boolean => method === 'POST' && path === '/v1/debits'

/** A debit is done again, whatever its key. */
export const FORGETS_KEYS: Fault = {
  asked: (request) => {
    if (isDebit(request)) request.headers.set('Idempotency-Key', randomUUID())
    return request
  },
}

/** What is held counts as available, in the balance as it is read. */
export const COUNTS_WHAT_IS_HELD = inBody(/^\/v1\/balance$/, (balance) => {
  const { available, purchased, held } = balance as Record<string, number>
  return { ...balance, available: available! + held!, purchased: purchased! + held! }
})

/** A reservation is found with the service key of any account that was ever named. */
export function findsAnybodys(): Fault {
  const accounts = new Set<string>()
  return {
    answered: async (answer, request, ask) => {
      const { headers, method, path } = request
      accounts.add(headers.get('Credits-Account') ?? 'none')
      if (answer.status !== 404 || method !== 'GET' || !path.startsWith('/v1/reservations/'))
        return answer
      for (const account of accounts) {
        const other = new Headers(headers)
        other.set('Credits-Account', account)
        const found = await ask({ ...request, headers: other })
        if (found.status === 200) return found
      }
      return answer
    },
  }
}

/** Takes the word of a token that is not signed. */
export const TAKES_UNSIGNED = inHeaders(/./, (headers) => {
  const [, token = ''] = headers.get('Authorization')?.split(' ') ?? []
  const [head = '', claims = ''] = token.split('.')
  if (!Buffer.from(head, 'base64url').toString().includes('"none"')) return
  const { account } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Json
  headers.set('Authorization', `Bearer ${TEST_SECRETS.serviceKey}`)
  headers.set('Credits-Account', String(account))
})

/** Takes every paid invoice for a renewal. */
export const RENEWS_FOR_ANYTHING: Fault = {
  asked: (request) => {
    if (!request.path.endsWith('/renewals')) return request
    const said = JSON.parse(request.body.toString()) as Json
    const body = { ...said, billingReason: 'subscription_cycle' }
    return { ...request, body: Buffer.from(JSON.stringify(body)) }
  },
}

/** Saves billing details over any others, as if whoever saves had seen them. */
export const SAVES_BLINDLY: Fault = {
  answered: async (answer, request, ask) => {
    if (answer.status !== 409 || !request.path.startsWith('/v1/billing-details')) return answer
    const { text } = await ask({ ...request, method: 'GET', body: Buffer.alloc(0) })
    const { version } = JSON.parse(text) as Json
    const body = { ...(JSON.parse(request.body.toString()) as Json), version }
    return ask({ ...request, body: Buffer.from(JSON.stringify(body)) })
  },
}
