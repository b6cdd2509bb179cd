import type {
  Account,
  BalanceAt,
  BalanceChanges,
  BalanceSeries,
  Entries,
  EntriesFilter,
  EntriesQuery,
  Entry,
  Grants,
  GrantsQuery,
  OpenReservationsQuery,
  Reservation,
  Statement,
  Usage,
  UsageQuery,
} from '@virtual-practice/credits/contract'
import type { HeldNow, Snapshot, StartAnswer, SubscriptionAt } from './answers.js'
import type { Clock } from './clock.js'
import { call, type Queries } from './pool.js'
import type { DatedRate } from './rate-in-force.js'

/** Which stretches of use are asked for. */
export interface UsageSearch extends Pick<UsageQuery, 'groupBy' | 'feature' | 'member'> {
  /** Where each one begins and the last one ends: ISO strings, each on a quarter of an hour. */
  readonly bounds: readonly string[]
  /** More rows than that are refused. */
  readonly rowsMax: number
}

/** Where an export begins and ends. */
export interface ExportStart {
  readonly timeZone: string
  /** The number of the last entry in it. */
  readonly last: number
}

/** What can be asked of an account. */
export interface Reads {
  account(account: string): Promise<Account>
  balance: (account: string) => Promise<Snapshot>
  /** `member` is whose work it would be. Null as long as the period of his limit is not kept. */
  canStart(
    account: string,
    member: string | null,
    quantity: number,
    rates: readonly DatedRate[],
  ): Promise<StartAnswer | null>
  /** Null when the account has no such reservation. */
  reservation(account: string, id: string): Promise<Reservation | null>
  /** Oldest first. */
  openReservations(account: string, query: OpenReservationsQuery): Promise<HeldNow>
  /** Newest first. */
  grants(account: string, query: GrantsQuery): Promise<Grants>
  subscription(account: string): Promise<SubscriptionAt>
  /** What it had at an instant. Throws `invalid_request` for one to come, or before the account. */
  balanceAt(account: string, instant: string): Promise<BalanceAt>
  /** Why the available credits are not what they were. Throws as `balanceAt` does. */
  balanceChanges(account: string, since: string): Promise<BalanceChanges>
  /** How the balance went between instants, in order of time. */
  balanceSeries(account: string, bounds: readonly string[]): Promise<BalanceSeries>
  /** What became of the credits from one instant on and before another. */
  statement(account: string, from: string, to: string): Promise<Statement>
  /** What was used in each of some stretches. Throws `invalid_request`. */
  usage(account: string, search: UsageSearch): Promise<Pick<Usage, 'total' | 'rows'>>
  /** Newest first. */
  entries(account: string, query: EntriesQuery): Promise<Entries>
  exportStart(account: string): Promise<ExportStart>
  /** Oldest first, those after one number and up to another. */
  exportPage(
    account: string,
    filter: EntriesFilter,
    between: { readonly after: number; readonly last: number },
    limit: number,
  ): Promise<Entry[]>
}

export function createReads(queries: Queries, clock: Clock): Reads {
  const ask = <T>(name: string, ...values: unknown[]): Promise<T> => {
    const holes = [...values, null].map((_, index) => `$${index + 1}`).join(', ')
    return call(queries, `select ledger.${name}(${holes}) as answer`, [...values, clock()])
  }
  return {
    account: (account) => ask('account', account),
    balance: (account) => ask('balance', account),
    canStart: (account, member, quantity, rates) =>
      ask('can_start', account, member, quantity, JSON.stringify(rates)),
    reservation: (account, id) => ask('reservation', account, id),
    openReservations: (account, query) => ask('open_reservations', account, query),
    grants: (account, query) => ask('grants', account, query),
    subscription: (account) => ask('subscription', account),
    balanceAt: (account, instant) => ask('balance_at', account, instant),
    balanceChanges: (account, since) => ask('balance_changes', account, since),
    balanceSeries: (account, bounds) => ask('balance_series', account, JSON.stringify(bounds)),
    statement: (account, from, to) => ask('statement', account, from, to),
    usage: (account, search) => ask('usage', account, search),
    entries: (account, query) => ask('entries', account, query),
    exportStart: (account) => ask('export_start', account),
    exportPage: (account, filter, { after, last }, limit) =>
      call(queries, 'select ledger.export_page($1, $2, $3, $4, $5) as answer', [
        account,
        filter,
        after,
        last,
        limit,
      ]),
  }
}
