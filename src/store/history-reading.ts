import type { Connection } from '../client/connection.js'
import { readStatement } from '../client/history-calls.js'
import { persist } from '../client/retry-policy.js'
import type { Entries, EntriesFilter, Entry, EntryType } from '../contract/entry.js'
import type { Statement } from '../contract/statement.js'
import { wholeRunsOf } from './entry-runs.js'
import { isSame, type PageAhead, pageAhead, pageOf } from './history-page.js'

/** From one instant on and before another. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** What to read of the ledger. */
export interface HistoryQuestion {
  /** A billing period, or what follows from the account's zone and the server's time. */
  readonly span: 'present' | 'previous' | ((timeZone: string, now: string) => Span)
  readonly type?: EntryType | undefined
  readonly feature?: string | undefined
  readonly member?: string | undefined
  /** A session or an operation, of whatever time: then the span is not looked at. */
  readonly reference?: string | undefined
}

/** A stretch of the ledger, from its newest entry down to where the next page begins. */
export interface HistoryReport {
  /** Of the whole span, whatever the filter leaves out. */
  readonly statement: Statement
  /** What these entries were asked with; so is their CSV. */
  readonly filter: EntriesFilter
  readonly entries: readonly Entry[]
  readonly nextCursor: string | null
  /** The server's time when this was asked for. */
  readonly asOf: string
}

type Fresh = Pick<HistoryReport, 'statement' | 'asOf'>

/** What is known before anything is asked. */
export interface Known {
  /** The server's time. */
  readonly now: string
  readonly held: HistoryReport | undefined
  /** The billing period, when there is one. */
  readonly period: { readonly start: string; readonly end: string } | null | undefined
}

const PAGE_MAX = 1000
/** When more has arrived than so many pages, what was held is left behind. */
const CATCH_UP_PAGES_MAX = 5
/** Statement and entries are two answers: an entry may be booked between them. */
const TRIES_MAX = 3

/** What is newer than the held entries, up to 1,000 of it. */
export async function newerThan(
  client: Connection,
  { filter, entries: [newest] }: HistoryReport,
  signal: AbortSignal,
): Promise<Entries> {
  const from = newest?.at ?? filter.from
  const page = await pageOf(client, { ...filter, from, limit: PAGE_MAX }, signal)
  return { ...page, entries: page.entries.filter(({ seq }) => seq > (newest?.seq ?? 0)) }
}

/**
 * The report that answers a question now. What was held of the same stretch stays in it, so that
 * who has read down to some page is not thrown back to the first.
 */
export async function readHistory(
  client: Connection,
  question: HistoryQuestion,
  { now, held, period }: Known,
  signal: AbortSignal,
): Promise<HistoryReport> {
  let ahead = !held && period ? firstPageAhead(client, question, period, signal) : undefined
  for (let tries = 1; ; tries++) {
    const statement = await statementOf(client, question, now, signal)
    const fresh = { statement, asOf: now }
    const report = await entriesOf(client, question, fresh, { held, ahead }, signal)
    if (tries === TRIES_MAX || isOfOneMoment(report)) return report
    ahead = undefined
  }
}

/** The statement says which stretch it is; that of the present is most often the balance's period. */
function firstPageAhead(
  client: Connection,
  { span, type, feature, member, reference }: HistoryQuestion,
  { start: from, end: to }: NonNullable<Known['period']>,
  signal: AbortSignal,
): PageAhead | undefined {
  if (span !== 'present' || reference) return undefined
  return pageAhead(client, { type, feature, member, from, to }, signal)
}

async function statementOf(
  client: Connection,
  { span }: HistoryQuestion,
  now: string,
  signal: AbortSignal,
): Promise<Statement> {
  const read = (query: { period?: 'previous' } | Span): Promise<Statement> =>
    persist(client, signal, () => readStatement(client, query, { signal }))
  if (span === 'present') return read({})
  if (span === 'previous') return read({ period: 'previous' })
  const { timeZone } = await read({})
  return read(span(timeZone, now))
}

async function entriesOf(
  client: Connection,
  question: HistoryQuestion,
  fresh: Fresh,
  { held, ahead }: { held: HistoryReport | undefined; ahead: PageAhead | undefined },
  signal: AbortSignal,
): Promise<HistoryReport> {
  const { type, feature, member, reference } = question
  const which = { type, feature, member }
  const { from, to } = fresh.statement
  const filters: EntriesFilter[] = reference
    ? [
        { ...which, session: reference },
        { ...which, operation: reference },
      ]
    : [{ ...which, from, to }]
  for (const filter of filters) {
    const isHeld = held && held.entries.length > 0 && isSame(held.filter, filter)
    const report = isHeld
      ? await caughtUp(client, { ...held, ...fresh }, signal)
      : await firstPage(client, filter, fresh, signal, ahead)
    if (report.entries.length > 0 || filter === filters.at(-1)) return report
  }
  throw new Error('There is at least one filter.')
}

/** At least one run is whole, or there is nothing more. */
async function firstPage(
  client: Connection,
  filter: EntriesFilter,
  { statement, asOf }: Fresh,
  signal: AbortSignal,
  ahead?: PageAhead,
): Promise<HistoryReport> {
  const page = ahead && isSame(ahead.filter, filter) ? ahead.page : pageOf(client, filter, signal)
  let { entries, nextCursor } = await page
  while (nextCursor && wholeRunsOf(entries, nextCursor).length === 0) {
    const more = await pageOf(client, { ...filter, cursor: nextCursor, limit: PAGE_MAX }, signal)
    entries = [...entries, ...more.entries]
    nextCursor = more.nextCursor
  }
  return { statement, asOf, filter, entries, nextCursor }
}

async function caughtUp(
  client: Connection,
  held: HistoryReport,
  signal: AbortSignal,
): Promise<HistoryReport> {
  let { entries, nextCursor } = await newerThan(client, held, signal)
  for (let pages = 1; nextCursor; pages++) {
    if (pages === CATCH_UP_PAGES_MAX) return firstPage(client, held.filter, held, signal)
    const query = { ...held.filter, cursor: nextCursor, limit: PAGE_MAX }
    const page = await pageOf(client, query, signal)
    const more = page.entries.filter(({ seq }) => seq > held.entries[0]!.seq)
    entries = [...entries, ...more]
    nextCursor = more.length < page.entries.length ? null : page.nextCursor
  }
  return { ...held, entries: [...entries, ...held.entries] }
}

/** The newest entry leaves what the statement closes with. Of filtered entries nobody can say. */
function isOfOneMoment({ statement, filter, entries: [newest] }: HistoryReport): boolean {
  const { from, to, ...others } = filter
  if (from === undefined || to === undefined) return true
  if (Object.values(others).some((value) => value !== undefined)) return true
  return statement.closing === (newest?.balanceAfter ?? statement.opening)
}
