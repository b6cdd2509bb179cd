import pg from 'pg'
import { DEFAULT_LIMITS, type Limits } from '../limits.js'
import { Refusal } from '../refusal.js'
import { type LedgerRefusal, REFUSAL_CLASS, refusalOf } from './refused.js'

const CONNECT_ms = 5_000

/**
 * The database may be unable to say that its time is up: a machine that has stopped says nothing.
 * So much longer than a statement may take is waited for its answer.
 */
const SILENCE_ms = 5_000

/** A new connection has to learn the ledger's code first, which takes longer than much of its work. */
const IDLE_ms = 600_000

const RETRY_AFTER_s = 1

/** A pool of connections, or one connection within a transaction. */
export type Queries = Pick<pg.ClientBase, 'query'>

/** The connections to the ledger. `report` hears of those that break while nobody uses them. */
export function createPool(
  url: string,
  report: (error: Error) => void,
  { connections, statement_ms }: Pick<Limits, 'connections' | 'statement_ms'> = DEFAULT_LIMITS,
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_ms,
    idleTimeoutMillis: IDLE_ms,
    statement_timeout: statement_ms,
    query_timeout: statement_ms + SILENCE_ms,
    keepAlive: true,
    application_name: 'credits',
  })
  pool.on('error', report)
  return pool
}

/**
 * One call of one function, which is one transaction: when it answers, it is durable. Throws the
 * ledger's refusal of the whole call, such as `not_found` for an account that is none, and
 * `unavailable` when the connection fails: then nobody knows whether it was carried out.
 */
export async function call<T>(
  queries: Queries,
  sql: string,
  values: readonly unknown[],
): Promise<T> {
  try {
    const { rows } = await queries.query<{ answer: T }>({
      name: sql,
      text: sql,
      values: [...values],
    })
    return (rows[0] as { answer: T }).answer
  } catch (cause) {
    if (isRefusal(cause)) throw refusalOf(JSON.parse(cause.detail) as LedgerRefusal)
    if (isAnswerOfServer(cause)) throw cause
    const detail = 'The ledger does not answer. Repeat the request with the same key.'
    throw new Refusal('unavailable', detail, { retryAfter_s: RETRY_AFTER_s, cause })
  }
}

/** Classes of errors by which the server says that it is going, full, or was interrupted. */
const PASSING = /^(08|53|57|58)/

function isAnswerOfServer(cause: unknown): boolean {
  return cause instanceof pg.DatabaseError && !PASSING.test(cause.code ?? '')
}

function isRefusal(cause: unknown): cause is pg.DatabaseError & { detail: string } {
  return (
    cause instanceof pg.DatabaseError &&
    REFUSAL_CLASS.test(cause.code ?? '') &&
    cause.detail !== undefined
  )
}
