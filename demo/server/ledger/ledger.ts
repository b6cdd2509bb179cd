import type { Grant, Rate, Reservation } from '@virtual-practice/credits/contract'
import type { Outcome, Snapshot, StartAnswer, Subscription } from './answers.js'
import type { Answers, Command, CommandKind, CommandOf } from './command.js'
import { createCommandQueue } from './command-queue.js'
import { call, type Queries } from './pool.js'

/** The present instant; null leaves the telling to the database, whose clock all processes share. */
export type Clock = () => Date | null

/** The ledger as the services see it. Every call throws `unavailable` when it does not answer. */
export interface Ledger {
  execute<K extends CommandKind>(
    account: string,
    command: CommandOf<K>,
  ): Promise<Outcome<Answers[K]>>
  balance: (account: string) => Promise<Snapshot>
  canStart(account: string, quantity: number, rate: Rate): Promise<StartAnswer>
  /** Null when the account has no such reservation. */
  reservation(account: string, id: string): Promise<Reservation | null>
  /** Newest first. */
  grants(account: string): Promise<Grant[]>
  /** Null when the account has none. */
  subscription(account: string): Promise<Subscription | null>
  putAccount(account: string, timeZone: string, currency: string): Promise<void>
  putSubscription(account: string, subscription: Omit<Subscription, 'timeZone'>): Promise<void>
}

type RawOutcome = Outcome<Answers[CommandKind]>

interface BatchAnswer {
  readonly outcomes: readonly RawOutcome[]
  readonly balance: Snapshot
}

export function createLedger(queries: Queries, clock: Clock): Ledger {
  const enqueue = createCommandQueue<Command, RawOutcome>(async (account, commands) => {
    const { outcomes, balance } = await call<BatchAnswer>(
      queries,
      'select credits.execute($1, $2, $3) as answer',
      [account, JSON.stringify(commands), clock()],
    )
    return outcomes.map((outcome) => ('ok' in outcome ? { ...outcome, balance } : outcome))
  })

  return {
    execute: <K extends CommandKind>(account: string, command: CommandOf<K>) =>
      enqueue(account, command) as Promise<Outcome<Answers[K]>>,
    balance: (account) =>
      call(queries, 'select credits.balance($1, $2) as answer', [account, clock()]),
    canStart: (account, quantity, rate) =>
      call(queries, 'select credits.can_start($1, $2, $3, $4) as answer', [
        account,
        quantity,
        rate,
        clock(),
      ]),
    reservation: (account, id) =>
      call(queries, 'select credits.reservation($1, $2, $3) as answer', [account, id, clock()]),
    grants: (account) =>
      call(queries, 'select credits.grants($1, $2) as answer', [account, clock()]),
    subscription: (account) =>
      call(queries, 'select credits.subscription($1) as answer', [account]),
    putAccount: (account, timeZone, currency) =>
      call(queries, 'select credits.put_account($1, $2, $3, $4) as answer', [
        account,
        timeZone,
        currency,
        clock(),
      ]),
    putSubscription: (account, subscription) =>
      call(queries, 'select credits.put_subscription($1, $2, $3) as answer', [
        account,
        subscription,
        clock(),
      ]),
  }
}
