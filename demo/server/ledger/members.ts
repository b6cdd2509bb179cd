import type {
  CreditRequests,
  CreditRequestsQuery,
  MemberLimits,
} from '@virtual-practice/credits/contract'
import type { Clock } from './clock.js'
import { call, type Queries } from './pool.js'

/** A period as the calendar has it, and from where that was counted. ISO strings. */
export interface CountedPeriod {
  /** Null without a subscription. */
  readonly anchor: string | null
  readonly start: string
  readonly end: string
}

/** How much is used of what rules may watch in the present period. */
export interface LimitUses {
  readonly period: MemberLimits['period']
  /** Those with a limit who have ever used anything. */
  readonly members: readonly {
    readonly member: string
    readonly used: number
    readonly limit: number
  }[]
  readonly features: readonly { readonly feature: string; readonly used: number }[]
}

export interface Members {
  /** Null as long as the period that contains now is not kept. */
  memberLimits(account: string): Promise<MemberLimits | null>
  /** Null as long as the period that contains now is not kept. */
  limitUses(account: string): Promise<LimitUses | null>
  /** `member` is whose, null for everybody's; `asker` who asks, null for the practice's backend. */
  creditRequests(
    account: string,
    query: CreditRequestsQuery,
    member: string | null,
    asker: string | null,
  ): Promise<Omit<CreditRequests, 'mayAnswer'> | null>
  /** Takes the period that contains now, if it still does. Answers whether it is known now. */
  keepPeriod(account: string, period: CountedPeriod): Promise<boolean>
}

export function createMembers(queries: Queries, clock: Clock): Members {
  return {
    memberLimits: (account) =>
      call(queries, 'select ledger.member_limits($1, $2) as answer', [account, clock()]),
    limitUses: (account) =>
      call(queries, 'select ledger.limit_uses($1, $2) as answer', [account, clock()]),
    creditRequests: (account, query, member, asker) =>
      call(queries, 'select ledger.credit_requests($1, $2, $3, $4, $5) as answer', [
        account,
        query,
        member,
        asker,
        clock(),
      ]),
    keepPeriod: (account, period) =>
      call(queries, 'select ledger.keep_period($1, $2, $3) as answer', [account, period, clock()]),
  }
}
