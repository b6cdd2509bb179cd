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
import type { CallOptions } from './calls.js'
import type { Connection } from './connection.js'
import { csvFile } from './csv-file.js'
import { routeWith } from './route-query.js'

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

/** The ledger as CSV, oldest first: all of it, or it rejects. */
export function exportEntries(
  connection: Connection,
  filter: EntriesFilter = {},
  call?: CallOptions,
): Promise<Blob> {
  return csvFile(connection, routeWith(exportEntriesRoute, filter), call)
}
