import {
  ACCOUNT_HEADER,
  IDEMPOTENCY_HEADER,
  problemCodes,
  type ProblemCode,
  routes,
} from '../../src/contract.js'
import { FakeLedger, Refused } from './fake-ledger.js'
import type { TestClock } from './test-clock.js'

export const SERVICE_KEY = 'test-service-key'

interface Call {
  readonly operation: string
  readonly key: string | null
  readonly body: unknown
}

/**
 * A credits backend in memory, for one account, by the contract's schemas: answers HTTP, and
 * remembers idempotency keys. It can be made to fail.
 */
export class FakeCredits extends FakeLedger {
  readonly calls: Call[] = []
  /** `down`: nothing is done. `lost`: it is done, and the answer is lost. A status: nothing done. */
  fault: 'down' | 'lost' | number | undefined
  readonly #answers = new Map<string, { asked: string; answer: object }>()

  constructor(clock: TestClock, account = 'northgate') {
    super(clock, account)
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input)
    const headers = new Headers(init?.headers)
    const [operation, id] = this.#route(`${init?.method ?? 'GET'} ${pathname}`)
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined
    const key = headers.get(IDEMPOTENCY_HEADER)
    this.calls.push({ operation, key, body })
    if (this.fault === 'down') throw new TypeError('fetch failed')
    if (typeof this.fault === 'number') return new Response('<html>', { status: this.fault })
    const response = this.#respond(operation, id, headers, body)
    if (this.fault === 'lost') throw new TypeError('socket hang up')
    return response
  }

  /** The calls of one operation. */
  made(operation: string): Call[] {
    return this.calls.filter((call) => call.operation === operation)
  }

  #route(request: string): [string, string] {
    for (const [name, { method, path }] of Object.entries(routes)) {
      const pattern = new RegExp(`^${method} ${path.replace(':reservation', '([^/]+)')}$`)
      const match = pattern.exec(request)
      if (match) return [name, match[1] ?? '']
    }
    return ['unknown', '']
  }

  #respond(operation: string, id: string, headers: Headers, body: unknown): Response {
    try {
      if (headers.get('Authorization') !== `Bearer ${SERVICE_KEY}`)
        throw new Refused('unauthorized')
      if (headers.get(ACCOUNT_HEADER) !== this.account) throw new Refused('not_found')
      if (operation === 'readReservation') return Response.json(this.find(id))
      const key = `${operation}/${headers.get(IDEMPOTENCY_HEADER) ?? ''}`
      const asked = JSON.stringify([id, body])
      const first = this.#answers.get(key) ?? { asked, answer: this.write(operation, id, body) }
      if (first.asked !== asked) throw new Refused('idempotency_conflict')
      this.#answers.set(key, first)
      return Response.json({ ...first.answer, balance: this.balance() })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return this.#problem(error.code)
    }
  }

  #problem(code: ProblemCode): Response {
    const { status, title } = problemCodes[code]
    const problem = { type: 'about:blank', title, status, detail: title, code, requestId: 'req_1' }
    return Response.json(problem, { status })
  }
}
