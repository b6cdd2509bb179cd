import type { Account, AccountInput } from '@virtual-practice/credits/contract'
import type { Outcome, Snapshot } from './answers.js'
import { type Alerts, createAlerts } from './alerts.js'
import { type AllAccounts, createAllAccounts } from './all-accounts.js'
import { type Buying, createBuying } from './buying.js'
import type { Clock } from './clock.js'
import type { Command, CommandKind, CommandOf } from './command.js'
import type { Answers } from './command-answers.js'
import { createCommandQueue, type QueueWatch } from './command-queue.js'
import { createTaxIds, type TaxIdsAtProvider } from './tax-ids.js'
import { createMembers, type Members } from './members.js'
import { call, type Queries } from './pool.js'
import { createPaymentMethods, type PaymentMethodsOnFile } from './payment-methods.js'
import { createInvoices, type IssuedInvoices } from './invoices.js'
import { createOutbox, type Outbox } from './outbox.js'
import { createPurchases, type Purchases } from './purchases.js'
import { createRecharges, type Recharges } from './recharge.js'
import { createProviderEvents, type ProviderEvents } from './provider-events.js'
import { createReads, type Reads } from './reads.js'

/**
 * The ledger as the services see it. Every call throws `unavailable` when it does not answer, and
 * `not_found` when there is no such account.
 */
export interface Ledger
  extends
    Reads,
    ProviderEvents,
    AllAccounts,
    Alerts,
    Members,
    Outbox,
    Buying,
    Purchases,
    Recharges,
    IssuedInvoices,
    TaxIdsAtProvider,
    PaymentMethodsOnFile {
  execute<K extends CommandKind>(
    account: string,
    command: CommandOf<K>,
  ): Promise<Outcome<Answers[K]>>
  /** Opens an account. Throws `account_exists`, `idempotency_conflict`. */
  createAccount(
    account: string,
    key: string,
    input: AccountInput,
  ): Promise<{ ok: Account; replayed: boolean }>
}

type RawOutcome = Outcome<Answers[CommandKind]>

interface BatchAnswer {
  readonly outcomes: readonly RawOutcome[]
  readonly balance: Snapshot
}

export function createLedger(queries: Queries, clock: Clock, watch?: QueueWatch): Ledger {
  const enqueue = createCommandQueue<Command, RawOutcome>(async (account, commands) => {
    const { outcomes, balance } = await call<BatchAnswer>(
      queries,
      'select ledger.execute($1, $2, $3) as answer',
      [account, JSON.stringify(commands), clock()],
    )
    return outcomes.map((outcome) => ('ok' in outcome ? { ...outcome, balance } : outcome))
  }, watch)

  return {
    ...createReads(queries, clock),
    ...createProviderEvents(queries, clock),
    ...createAllAccounts(queries, clock),
    ...createAlerts(queries, clock),
    ...createMembers(queries, clock),
    ...createOutbox(queries),
    ...createBuying(queries, clock),
    ...createPurchases(queries, clock),
    ...createRecharges(queries, clock),
    ...createPaymentMethods(queries, clock),
    ...createInvoices(queries, clock),
    ...createTaxIds(queries, clock),
    execute: <K extends CommandKind>(account: string, command: CommandOf<K>) =>
      enqueue(account, command) as Promise<Outcome<Answers[K]>>,
    createAccount: (account, key, input) =>
      call(queries, 'select ledger.create_account($1, $2, $3, $4) as answer', [
        account,
        key,
        input,
        clock(),
      ]),
  }
}
