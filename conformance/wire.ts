import { setTimeout as wait } from 'node:timers/promises'
import { IDEMPOTENCY_HEADER } from '@virtual-practice/credits/contract'

/** What was sent and what came, as it is told when a check fails. Never with a key or a token. */
export interface Exchange {
  readonly method: string
  readonly path: string
  readonly account: string | undefined
  readonly sent: string | undefined
  readonly status: number
  readonly came: string
}

export interface Outgoing {
  readonly method: string
  readonly path: string
  readonly account?: string | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
}

export interface Incoming {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Undefined when it is no JSON. */
  readonly body: unknown
  readonly exchange: Exchange
}

const PATIENCE_ms = 30_000
const TOO_MANY = 429

const seenIn = new WeakMap<object, Exchange>()

/** Where an answer, or an object directly in it, came from. */
export const exchangeOf = (value: unknown): Exchange | undefined =>
  typeof value === 'object' && value !== null ? seenIn.get(value) : undefined

/** The way to a backend, for one check. */
export class Wire {
  readonly base: string
  /** The last one that ended. */
  last: Exchange | undefined

  constructor(base: string) {
    this.base = base.replace(/\/+$/, '')
  }

  async send(outgoing: Outgoing): Promise<Incoming> {
    for (;;) {
      const response = await this.#fetch(outgoing).catch((error: unknown) => {
        if (!wasClosed(error) || !mayRepeat(outgoing)) throw error
        return this.#fetch(outgoing)
      })
      const text = await response.text()
      const retryAfter_s = Number(response.headers.get('Retry-After'))
      // Too much at once is no answer to what was asked, and did nothing.
      if (response.status === TOO_MANY && retryAfter_s > 0) await wait(retryAfter_s * 1_000)
      else return this.#incoming(outgoing, response, text)
    }
  }

  #fetch({ method, path, headers, body }: Outgoing): Promise<Response> {
    return fetch(this.base + path, {
      method,
      headers,
      ...(body !== undefined && { body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_ms),
    })
  }

  #incoming(outgoing: Outgoing, { status, headers }: Response, text: string): Incoming {
    const exchange = exchangeFrom(outgoing, status, text)
    this.last = exchange
    const body = parsed(text)
    remember(body, exchange)
    return { status, headers, text, body, exchange }
  }
}

const CLOSED: readonly unknown[] = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']

/** HTTP lets a server close a connection that is kept open, also just when it is used again. */
const wasClosed = (error: unknown): boolean =>
  error instanceof Error &&
  error.cause instanceof Error &&
  CLOSED.includes((error.cause as Error & { code?: unknown }).code)

/** What may be sent once more when nobody knows whether it came: the contract says so. */
const mayRepeat = ({ method, headers }: Outgoing): boolean =>
  method === 'GET' || IDEMPOTENCY_HEADER in headers

function exchangeFrom(outgoing: Outgoing, status: number, came: string): Exchange {
  const { method, path, account, body: sent } = outgoing
  return { method, path, account, sent, status, came }
}

/** Opens what does not end by itself. Whoever opens it aborts it. */
export async function openStream(wire: Wire, outgoing: Outgoing, signal: AbortSignal) {
  const { method, path, headers } = outgoing
  const response = await fetch(wire.base + path, { method, headers, signal })
  wire.last = exchangeFrom(outgoing, response.status, '(a stream)')
  return response
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // Whoever needs JSON sees that there is none.
    return undefined
  }
}

function remember(body: unknown, exchange: Exchange): void {
  if (typeof body !== 'object' || body === null) return
  seenIn.set(body, exchange)
  for (const value of Object.values(body) as unknown[])
    if (typeof value === 'object' && value !== null) seenIn.set(value, exchange)
}
