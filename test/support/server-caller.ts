import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type {
  AccountInput,
  Balance,
  CanStart,
  DebitInput,
  DebitResult,
  ExtendInput,
  Grant,
  GrantInput,
  GrantResult,
  Reservation,
  ReservationResult,
  ReserveInput,
} from '@virtual-practice/credits/contract'
import {
  IDEMPOTENCY_HEADER,
  Problem,
  REPLAYED_HEADER,
  routes,
  routeSchemas,
  type RouteName,
} from '@virtual-practice/credits/contract'
import { exactly } from './exactly.js'
import type { Ask } from './plain-http.js'
import { serviceHeaders, tokenOf } from './server-tokens.js'

export interface Request {
  readonly params?: Record<string, string>
  readonly query?: Record<string, string | number>
  readonly body?: unknown
  readonly key?: string
}

export interface Answer<T> {
  readonly status: number
  readonly headers: Headers
  readonly replayed: boolean
  readonly body: T
}

type OnReservation = { reservation: string; key?: string }

/** Calls the server as one caller does, and checks every answer against the contract. */
export class ServerCaller {
  readonly url: string
  readonly account: string
  readonly #headers: Record<string, string>
  readonly #input: AccountInput | undefined
  readonly #ask: Ask
  #opened: Promise<void> | undefined

  /** With an `input` the account is opened before the first call, unless it is there. */
  constructor(
    url: string,
    account: string,
    headers: Record<string, string>,
    input?: AccountInput,
    ask: Ask = fetch,
  ) {
    this.url = url
    this.account = account
    this.#headers = headers
    this.#input = input
    this.#ask = ask
  }

  /** Opens the account; once. */
  async open(): Promise<void> {
    this.#opened ??= this.#open()
    await this.#opened
  }

  async #open(): Promise<void> {
    if (!this.#input) return
    const response = await this.#fetch('createAccount', { body: this.#input })
    if (response.ok) return
    expect(await response.json()).toMatchObject({ code: 'account_exists' })
  }

  /** The same account with a member's token in place of the service key. */
  async as(member: string, scope = 'read reserve'): Promise<ServerCaller> {
    await this.open()
    const token = await tokenOf({ account: this.account, sub: member, scope })
    return new ServerCaller(this.url, this.account, { Authorization: `Bearer ${token}` })
  }

  /** With the service key, for an account that nobody has opened. */
  ofNobody(account: string): ServerCaller {
    return new ServerCaller(this.url, account, serviceHeaders(account))
  }

  headers(key?: string): Record<string, string> {
    return { ...this.#headers, ...(key !== undefined && { [IDEMPOTENCY_HEADER]: key }) }
  }

  /** Answers 2xx with a body the contract knows, or fails the test. */
  async call<T>(name: RouteName, request: Request = {}): Promise<Answer<T>> {
    const response = await this.send(name, request)
    const body: unknown = await response.json()
    if (!response.ok) throw new Error(`${name} was refused: ${JSON.stringify(body)}`)
    return {
      status: response.status,
      headers: response.headers,
      replayed: response.headers.get(REPLAYED_HEADER) === 'true',
      body: exactly(routeSchemas[name].response, body) as T,
    }
  }

  /** Answers a problem the contract knows, or fails the test. */
  async refused(name: RouteName, request: Request = {}): Promise<Problem> {
    const response = await this.send(name, request)
    const body: unknown = await response.json()
    if (response.ok) throw new Error(`${name} was not refused: ${JSON.stringify(body)}`)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    return exactly(Problem, body) as Problem
  }

  async balance(): Promise<Balance> {
    return (await this.call<Balance>('readBalance')).body
  }

  async canStart(feature: string, quantity: number): Promise<CanStart> {
    return (await this.call<CanStart>('canStart', { query: { feature, quantity } })).body
  }

  async grants(): Promise<Grant[]> {
    return (await this.call<{ grants: Grant[] }>('readGrants')).body.grants
  }

  async grant(input: Partial<GrantInput> & { credits: number }, key?: string): Promise<Grant> {
    const body = { source: 'purchased', reason: 'test', ...input }
    return (await this.call<GrantResult>('grant', { body, ...keyed(key) })).body.grant
  }

  async debit(input: Partial<DebitInput> & { quantity: number }, key?: string) {
    const body = { feature: 'ai-scribe', member: 'dr-lee', session: 's-1', ...input }
    return (await this.call<DebitResult>('debit', { body, ...keyed(key) })).body.debit
  }

  async reserve(input: Partial<ReserveInput> & { quantity: number }, key?: string) {
    const body = { feature: 'ai-scribe', member: 'dr-lee', session: 's-1', ...input }
    const { reservation } = (await this.call<ReservationResult>('reserve', { body, ...keyed(key) }))
      .body
    return reservation
  }

  async reservation(id: string): Promise<Reservation> {
    const params = { reservation: id }
    return (await this.call<Reservation>('readReservation', { params })).body
  }

  async extend({ reservation, key, ...body }: ExtendInput & OnReservation) {
    return this.#move('extend', { params: { reservation }, body, ...keyed(key) })
  }

  async settle({ reservation, key, ...body }: { quantity: number } & OnReservation) {
    return this.#move('settle', { params: { reservation }, body, ...keyed(key) })
  }

  async release({ reservation, key }: OnReservation) {
    return this.#move('release', { params: { reservation }, ...keyed(key) })
  }

  async #move(name: 'extend' | 'settle' | 'release', request: Request): Promise<Reservation> {
    return (await this.call<ReservationResult>(name, request)).body.reservation
  }

  /** The plain response, whatever it is. */
  async send(name: RouteName, request: Request = {}): Promise<Response> {
    await this.open()
    return this.#fetch(name, request)
  }

  #fetch(name: RouteName, { params = {}, query = {}, body, key }: Request): Promise<Response> {
    const { method, path } = routes[name]
    const filled = path.replace(/:(\w+)/g, (_, param: string) => params[param] ?? '')
    const url = new URL(filled, this.url)
    for (const [field, value] of Object.entries(query)) url.searchParams.set(field, String(value))
    const headers = this.headers(method === 'POST' ? (key ?? randomUUID()) : undefined)
    if (body === undefined) return this.#ask(url, { method, headers })
    const typed = { ...headers, 'Content-Type': 'application/json' }
    return this.#ask(url, { method, headers: typed, body: JSON.stringify(body) })
  }
}

const keyed = (key: string | undefined) => (key === undefined ? {} : { key })

export function createServerCaller(
  url: string,
  account: string,
  input: Partial<AccountInput> = {},
  ask?: Ask,
): ServerCaller {
  const opened = { timeZone: 'UTC', currency: 'USD', ...input }
  return new ServerCaller(url, account, serviceHeaders(account), opened, ask)
}
