import type { Outcome, Snapshot } from '../ledger/answers.js'
import type { Ledger } from '../ledger/ledger.js'
import { refusalOf } from '../ledger/refused.js'
import type { Messengers } from '../notices/messengers.js'
import type { Till } from '../payments/till.js'
import { Refusal } from '../refusal.js'
import type { Catalogue } from './catalogue.js'

/** What every use case works with. */
export interface Practice {
  readonly ledger: Ledger
  readonly catalogue: Catalogue
  /** Whose pages may call, and be come back to. */
  readonly origins: readonly string[]
  /** Undefined where nothing can be paid. */
  readonly till?: Till | undefined
  /** How notices leave: nothing is sent where there is no way. */
  readonly messengers?: Messengers | undefined
}

/** Throws `payments_unavailable` where there is none. */
export function requiredTill({ till }: Practice): Till {
  if (till) return till
  throw new Refusal('payments_unavailable', 'This backend takes no payments.')
}

/** On whose account a command is given, and under which key. */
export interface Order {
  readonly account: string
  readonly key: string
}

/** An answer of the ledger that was not refused. */
export interface Done<T> {
  readonly answer: T
  readonly replayed: boolean
  readonly balance: Snapshot
}

/** Throws the ledger's no as a Refusal. */
export function done<T>(outcome: Outcome<T>): Done<T> {
  if ('refused' in outcome) throw refusalOf(outcome.refused)
  const { ok, replayed, balance } = outcome
  return { answer: ok, replayed, balance }
}
