import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import {
  ACCOUNT_HEADER,
  IDEMPOTENCY_HEADER,
  Problem,
  routes,
  routeSchemas,
  type RouteName,
} from '@virtual-practice/credits/contract'

export interface Request {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
}

type Answer<N extends RouteName> = z.output<(typeof routeSchemas)[N]['response']>

/** The backend said no. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: string

  constructor({ code, detail }: Problem) {
    super(`${code}: ${detail}`)
    this.code = code
  }
}

/** The credits API as the practice's own backend calls it, for one account. */
export class Api {
  /** How many requests there were. */
  requests = 0
  readonly #url: string
  readonly #headers: Readonly<Record<string, string>>

  constructor(url: string, serviceKey: string, account: string) {
    this.#url = url
    this.#headers = { Authorization: `Bearer ${serviceKey}`, [ACCOUNT_HEADER]: account }
  }

  /** Throws Refused, and for an answer that the contract does not know. */
  async call<N extends RouteName>(name: N, request: Request = {}): Promise<Answer<N>> {
    this.requests += 1
    const { params = {}, query = {}, body } = request
    const { method, path } = routes[name]
    const url = new URL(
      path.replace(/:(\w+)/g, (_, param: string) => params[param] ?? ''),
      this.#url,
    )
    url.search = new URLSearchParams(query).toString()
    const response = await fetch(url, {
      method,
      headers: {
        ...this.#headers,
        ...(method === 'POST' && { [IDEMPOTENCY_HEADER]: randomUUID() }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const told: unknown = await response.json()
    if (!response.ok) throw new Refused(z.parse(Problem, told))
    return z.parse(routeSchemas[name].response, told) as Answer<N>
  }

  /** Undefined when it was refused for this reason. */
  async unlessRefused<N extends RouteName>(
    code: string,
    name: N,
    request: Request,
  ): Promise<Answer<N> | undefined> {
    try {
      return await this.call(name, request)
    } catch (error) {
      if (error instanceof Refused && error.code === code) return undefined
      throw error
    }
  }
}
