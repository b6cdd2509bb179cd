import type { ProblemCode } from '@virtual-practice/credits/contract'
import type { LedgerRefusal, Outcome, Snapshot } from '../ledger/answers.js'
import type { Ledger } from '../ledger/ledger.js'
import { invalidField, Refusal } from '../refusal.js'
import type { Catalogue } from './catalogue.js'

/** What every use case works with. */
export interface Practice {
  readonly ledger: Ledger
  readonly catalogue: Catalogue
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

const DETAILS: Partial<Record<ProblemCode, string>> = {
  idempotency_conflict: 'This key came before with another request. Use a new one.',
  reservation_expired: 'Its time ran out and its credits went back. Book the work as a debit.',
  reservation_ended: 'It was settled or released before.',
  period_granted: 'A period gets its monthly credits once.',
  not_found: 'This account has no such reservation.',
  unknown_feature: 'The feature is not in the catalogue.',
  forbidden: 'A member releases only his own reservations.',
}

const FIELDS: Record<string, string> = {
  expiresAt: 'must be later than now and than effectiveAt',
  quantity: 'makes the whole longer than one reservation may be',
}

function refusalOf({ code, required, available, field }: LedgerRefusal): Refusal {
  if (field !== undefined) return invalidField(field, FIELDS[field] ?? 'cannot be')
  if (required !== undefined && available !== undefined) {
    const detail = `${required} credits are needed and ${available} are available.`
    return new Refusal(code, detail, { required, available })
  }
  return new Refusal(code, DETAILS[code] ?? code)
}
