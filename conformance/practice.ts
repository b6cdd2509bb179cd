import { randomUUID } from 'node:crypto'
import {
  IDEMPOTENCY_HEADER,
  Problem,
  problemCodes,
  REPLAYED_HEADER,
  routes,
  type Balance,
  type DebitInput,
  type Entry,
  type ProblemCode,
  type Feature,
  type Grant,
  type GrantInput,
  type Reservation,
  type RouteName,
  type routeSchemas,
  type Subscription,
} from '@virtual-practice/credits/contract'
import type { Answers } from './answers.js'
import { Broken } from './verdicts.js'
import { quantityFor } from './work.js'
import type { Incoming, Wire } from './wire.js'

type BodyOf<N extends RouteName> = (typeof routeSchemas)[N]['response']['_zod']['output']

export interface Asked {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: unknown
  readonly key?: string | undefined
}

export interface Reply<N extends RouteName> {
  readonly body: BodyOf<N>
  readonly replayed: boolean
  readonly incoming: Incoming
}

export type Work = Partial<Omit<DebitInput, 'feature'>> & { credits?: number; key?: string }

type Facts = Pick<Practice, 'account' | 'wire' | 'answers' | 'headers' | 'feature' | 'opened_ms'>

/** One account, as one caller sees it. */
export class Practice {
  readonly account: string
  readonly wire: Wire
  readonly answers: Answers
  readonly headers: Readonly<Record<string, string>>
  readonly feature: Feature
  /** What it was on the backend when the account was opened. */
  readonly opened_ms: number

  constructor(of: Facts) {
    this.account = of.account
    this.wire = of.wire
    this.answers = of.answers
    this.headers = of.headers
    this.feature = of.feature
    this.opened_ms = of.opened_ms
  }

  /** The same, but for what is said. */
  but(other: Partial<Facts>): Practice {
    const { account, wire, answers, headers, feature, opened_ms } = this
    return new Practice({ account, wire, answers, headers, feature, opened_ms, ...other })
  }

  /** The instant so long after the account was opened. */
  after(by_ms: number): string {
    return new Date(this.opened_ms + by_ms).toISOString()
  }

  /** The most work that costs so many credits. */
  work(credits: number): number {
    return quantityFor(this.feature, credits)
  }

  /** Asks, and takes whatever comes. */
  async send(
    name: RouteName,
    { params = {}, query = {}, body, key }: Asked = {},
  ): Promise<Incoming> {
    const { method, path } = routes[name]
    const filled = path.replace(/:(\w+)/g, (_, param: string) => params[param] ?? 'none')
    const fields = new URLSearchParams()
    for (const [field, value] of Object.entries(query)) fields.set(field, String(value))
    const search = fields.toString()
    const incoming = await this.wire.send({
      method,
      path: filled + (search && `?${search}`),
      account: this.account,
      headers: {
        ...this.headers,
        ...(method === 'POST' && { [IDEMPOTENCY_HEADER]: key ?? randomUUID() }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (incoming.status >= 400 || !('produces' in routes[name])) this.answers.take(name, incoming)
    return incoming
  }

  /** Fails the check when it is refused. */
  async call<N extends RouteName>(name: N, asked: Asked = {}): Promise<Reply<N>> {
    const incoming = await this.send(name, asked)
    const { status, headers, exchange } = incoming
    if (status < 200 || status > 299) throw new Broken('it was refused', exchange)
    const replayed = headers.get(REPLAYED_HEADER) === 'true'
    return { body: incoming.body as BodyOf<N>, replayed, incoming }
  }

  /** Fails the check unless it is refused with that code, and its status. */
  async refused(code: ProblemCode, name: RouteName, asked: Asked = {}): Promise<Problem> {
    return refusedWith(code, await this.send(name, asked))
  }

  async balance(): Promise<Balance> {
    return (await this.call('readBalance')).body
  }

  async grants(): Promise<Grant[]> {
    return (await this.call('readGrants')).body.grants
  }

  /** All entries, oldest first; as many as one page can hold. */
  async entries(query: Record<string, string> = {}): Promise<Entry[]> {
    const { body } = await this.call('readEntries', { query: { limit: 1_000, ...query } })
    return body.entries.reverse()
  }

  async subscription(): Promise<Subscription> {
    return (await this.call('readSubscription')).body
  }

  /** Purchased credits, unless told. */
  async grant(input: Partial<GrantInput> & { credits: number }): Promise<Grant> {
    const body = { source: 'purchased', reason: 'conformance', ...input }
    return (await this.call('grant', { body })).body.grant
  }

  /** Monthly credits of a period that begins when the account was opened, or so long before. */
  monthly(credits: number, ends_ms: number, before_ms = 0): Promise<Grant> {
    const [periodStart, expiresAt] = [this.after(-before_ms), this.after(ends_ms)]
    return this.grant({ source: 'monthly', credits, periodStart, expiresAt })
  }

  /** What describes work of one credit, unless told. */
  workOf({ credits = 1, quantity = this.work(credits), ...named }: Work = {}) {
    const { member = 'dr-lee', session = 'visit-1' } = named
    return { feature: this.feature.code, quantity, member, session }
  }

  async debit({ key, ...work }: Work) {
    return (await this.call('debit', { body: this.workOf(work), key })).body.debit
  }

  async reserve({
    key,
    ttlSeconds,
    ...work
  }: Work & { ttlSeconds?: number }): Promise<Reservation> {
    const body = { ...this.workOf(work), ...(ttlSeconds && { ttlSeconds }) }
    return (await this.call('reserve', { body, key })).body.reservation
  }

  async readReservation({ id }: { id: string }): Promise<Reservation> {
    return (await this.call('readReservation', { params: { reservation: id } })).body
  }

  async settle({ id }: { id: string }, quantity: number): Promise<Reservation> {
    const asked = { params: { reservation: id }, body: { quantity } }
    return (await this.call('settle', asked)).body.reservation
  }

  async extend({ id }: { id: string }, body: { quantity?: number; ttlSeconds?: number }) {
    return (await this.call('extend', { params: { reservation: id }, body })).body.reservation
  }

  async release({ id }: { id: string }): Promise<Reservation> {
    return (await this.call('release', { params: { reservation: id } })).body.reservation
  }
}

/** Fails the check unless this is a refusal with that code. */
export function refusedWith(code: ProblemCode, { status, body, exchange }: Incoming): Problem {
  if (status < 400) throw new Broken(`it was not refused, must be refused with ${code}`, exchange)
  const due = problemCodes[code].status
  const said = (body as Partial<Problem> | undefined)?.code
  if (said !== code || status !== due)
    throw new Broken(
      `it was refused with ${status} ${said ?? '(no code)'}, must be ${due} ${code}`,
      exchange,
    )
  return body as Problem
}
