import type { Entry } from '../../src/contract/entry.js'
import type { Statement } from '../../src/contract/statement.js'
import { aBalance } from './balances.js'
import { type Answers, json } from './fake-api.js'

const PERIOD = { from: '2026-11-01T04:00:00.000Z', to: '2026-12-01T05:00:00.000Z' }
const PREVIOUS = { from: '2026-10-01T04:00:00.000Z', to: PERIOD.from }
const ZONE = 'America/New_York'

/** A movement that says no more than it is told to, on 23 November 2026 unless told. */
export function anEntry(overrides: Partial<Entry> = {}): Entry {
  const { seq = 1 } = overrides
  return {
    seq,
    operation: `op_${seq}`,
    type: 'consumed',
    credits: -6,
    balanceAfter: 100,
    grant: 'grant_monthly',
    source: 'monthly',
    feature: null,
    member: null,
    session: null,
    rateVersion: null,
    reservation: null,
    refunds: null,
    actor: null,
    reason: null,
    at: '2026-11-23T09:30:00.000Z',
    ...overrides,
  }
}

export const aSession = (overrides: Partial<Entry> = {}): Partial<Entry> => ({
  type: 'consumed',
  credits: -46,
  feature: 'ai-scribe',
  member: 'dr-lee',
  session: 'visit-4711',
  rateVersion: 1,
  reservation: 'res_1',
  ...overrides,
})

export const aGrant = (overrides: Partial<Entry> = {}): Partial<Entry> => ({
  type: 'granted',
  credits: 500,
  actor: 'service',
  reason: 'in_1',
  ...overrides,
})

export const aStatement = (overrides: Partial<Statement> = {}): Statement => ({
  timeZone: ZONE,
  ...PERIOD,
  opening: 12,
  granted: 500,
  bought: 100,
  used: 288,
  expired: 12,
  voided: 0,
  refunded: 0,
  closing: 312,
  ...overrides,
})

/**
 * A ledger that answers as the backend does: searched, page by page, newest first. Movements may be
 * booked while it is read.
 */
export class Ledger {
  readonly entries: Entry[] = []
  /** Each query of the list, in order. */
  readonly asked: URLSearchParams[] = []
  readonly #opening: number

  constructor(opening = 0, movements: readonly Partial<Entry>[] = []) {
    this.#opening = opening
    this.book(...movements)
  }

  get #closing(): number {
    return this.entries.at(-1)?.balanceAfter ?? this.#opening
  }

  book(...movements: readonly Partial<Entry>[]): void {
    for (const movement of movements) {
      const seq = this.entries.length + 1
      const at = movement.at ?? this.entries.at(-1)?.at
      const entry = anEntry({ seq, ...movement, ...(at && { at }) })
      this.entries.push({ ...entry, balanceAfter: this.#closing + entry.credits })
    }
  }

  /** What a page that shows the history asks. The balance's version is the number of entries. */
  answers(more: Answers = {}): Answers {
    return {
      'GET /v1/balance': json(() => this.balance()),
      'GET /v1/statement': (request) => Response.json(this.statement(queryOf(request))),
      'GET /v1/entries': (request) => Response.json(this.page(queryOf(request))),
      'GET /v1/entries.csv': (request) => csv(this.found(queryOf(request)).toReversed()),
      ...more,
    }
  }

  balance = () => aBalance({ available: Math.max(0, this.#closing), version: this.entries.length })

  page(query: URLSearchParams): { entries: Entry[]; nextCursor: string | null } {
    this.asked.push(query)
    const before = Number(query.get('cursor') ?? Infinity)
    const limit = Number(query.get('limit') ?? 100)
    const found = this.found(query).filter(({ seq }) => seq < before)
    const entries = found.slice(0, limit)
    return { entries, nextCursor: found.length > limit ? String(entries.at(-1)!.seq) : null }
  }

  found(query: URLSearchParams): Entry[] {
    const [from, to] = [query.get('from') ?? '', query.get('to') ?? '9999']
    const wanted = ['type', 'feature', 'member', 'session', 'operation'] as const
    return this.entries
      .filter(({ at }) => from <= at && at < to)
      .filter((entry) => wanted.every((key) => (query.get(key) ?? entry[key]) === entry[key]))
      .toReversed()
  }

  statement(query: URLSearchParams): Statement {
    const period = query.get('period') === 'previous' ? PREVIOUS : PERIOD
    const { from, to } = { ...period, ...Object.fromEntries(query) } as Record<string, string>
    const within = this.entries.filter(({ at }) => from! <= at && at < to!)
    const before = this.entries.filter(({ at }) => at < from!)
    const sum = (of: (entry: Entry) => boolean): number =>
      within.filter(of).reduce((total, { credits }) => total + credits, 0)
    const isMoney = ({ type, credits }: Entry): boolean => type === 'refunded' && credits < 0
    const opening = before.at(-1)?.balanceAfter ?? this.#opening
    return {
      timeZone: ZONE,
      from: from!,
      to: to!,
      opening,
      granted: sum(({ type, source }) => type === 'granted' && source !== 'purchased'),
      bought: sum(({ type, source }) => type === 'granted' && source === 'purchased'),
      used: 0 - sum((one) => one.type === 'consumed' || (one.type === 'refunded' && !isMoney(one))),
      expired: 0 - sum(({ type }) => type === 'expired'),
      voided: 0 - sum(({ type }) => type === 'voided'),
      refunded: 0 - sum(isMoney),
      closing: opening + sum(() => true),
    }
  }
}

const queryOf = ({ url }: Request): URLSearchParams => new URL(url).searchParams

const csv = (entries: readonly Entry[]): Response =>
  new Response(['seq,credits', ...entries.map((one) => `${one.seq},${one.credits}`)].join('\r\n'), {
    headers: { 'content-type': 'text/csv; charset=utf-8; header=present' },
  })
