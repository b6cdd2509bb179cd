import type { BalanceChanges, BalanceChangesQuery } from '../contract/balance.js'
import type { Entries, EntriesFilter, EntriesQuery } from '../contract/entry.js'
import {
  exportEntriesRoute,
  readBalanceChangesRoute,
  readEntriesRoute,
  readStatementRoute,
} from '../contract/history-routes.js'
import type { Statement, StatementQuery } from '../contract/statement.js'
import { isBalanceChanges, isEntries, isStatement } from '../guards/history.generated.js'
import { breach } from './answer.js'
import type { CallOptions } from './calls.js'
import type { Connection } from './connection.js'
import { routeWith } from './route-query.js'
import { within } from './time.js'

/** A file that stops growing for so long does not come, in milliseconds. */
const SILENCE_MAX_MS = 45_000

/** What became of the credits: the present period unless told. One try, as each of these. */
export function readStatement(
  connection: Connection,
  query: StatementQuery = {},
  call?: CallOptions,
): Promise<Statement> {
  return connection.ask(routeWith(readStatementRoute, query), isStatement, call)
}

/** The ledger, newest first. */
export function readEntries(
  connection: Connection,
  query: EntriesQuery = {},
  call?: CallOptions,
): Promise<Entries> {
  return connection.ask(routeWith(readEntriesRoute, query), isEntries, call)
}

/** Why the available credits are not what they were. */
export function readBalanceChanges(
  connection: Connection,
  query: BalanceChangesQuery,
  call?: CallOptions,
): Promise<BalanceChanges> {
  return connection.ask(routeWith(readBalanceChangesRoute, query), isBalanceChanges, call)
}

/**
 * The ledger as CSV, oldest first, taken piece by piece into a file of the browser's. One that
 * breaks off rejects: a part is never given out for the whole.
 */
export function exportEntries(
  connection: Connection,
  filter: EntriesFilter = {},
  { signal }: CallOptions = {},
): Promise<Blob> {
  const call = { signal, headers: { accept: 'text/csv' } }
  return connection.open(routeWith(exportEntriesRoute, filter), call, async (response) => {
    const type = response.headers.get('content-type') ?? ''
    if (!response.body || !type.startsWith('text/csv')) throw breach()
    const reader = response.body.getReader()
    const pieces: Blob[] = []
    for (;;) {
      const { done, value } = await within(SILENCE_MAX_MS, connection.wait, reader.read())
      if (done) return new Blob(pieces, { type: 'text/csv' })
      pieces.push(new Blob([value]))
    }
  })
}
