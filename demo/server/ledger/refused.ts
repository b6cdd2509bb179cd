import type { ProblemCode } from '@virtual-practice/credits/contract'
import { invalidField, Refusal } from '../refusal.js'

/** Why the ledger said no. `overtaken` is for the services alone: they compute anew. */
export interface LedgerRefusal {
  readonly code: ProblemCode | 'overtaken'
  readonly required?: number
  readonly available?: number
  readonly field?: string
  /** The one that is not finished. */
  readonly purchase?: string
  /** Why nothing of a purchase can be given back. */
  readonly why?: keyof typeof NOT_RETURNED
}

/** SQLSTATEs of this class are the ledger's refusals. */
export const REFUSAL_CLASS = /^CR/

const DETAILS: Partial<Record<ProblemCode, string>> = {
  idempotency_conflict: 'This key came before with another request. Use a new one.',
  reservation_expired: 'Its time ran out and its credits went back. Book the work as a debit.',
  reservation_ended: 'It was settled or released before.',
  period_granted: 'A period gets its monthly credits once.',
  not_found: 'There is no such thing in this account, or no such account.',
  unknown_feature: 'The feature is not in the catalogue.',
  forbidden: 'A member releases only his own reservations.',
  account_exists: 'It was opened before, under another key.',
  subscription_exists: 'Change its plan, or cancel it first.',
  subscription_inactive: 'It has ended, or its last invoice is not paid.',
  subscription_managed: 'Change it at the payment provider: what is told from there is followed.',
  request_answered: 'Read it again: somebody has answered it meanwhile.',
  changed_meanwhile: 'Read it again, and save what should be true of it now.',
  grant_ended: 'It has expired, was voided, or all of it is used.',
  recharge_confirmation_required:
    'The balance is below the threshold. Confirm the total and the card, and save again.',
  purchase_open: 'Finish it or cancel it first.',
  purchased_meanwhile: 'Look at that purchase first; then buy again, if more is wanted.',
  nothing_to_refund: 'The operation used nothing, or all of it was refunded before.',
}

const NOT_RETURNED = {
  unpaid: 'The purchase is not paid: there is no money to give back.',
  disputed: 'Its payment is disputed: the bank decides who gets the money.',
  lost: 'Its payment was disputed and the bank has given the money back.',
  returned: 'All of its money went back before.',
  used: 'All of its credits are used, or set aside for work that goes on.',
  worthless: 'So few of its credits are worth less than the smallest coin. Ask for more of them.',
} as const

const FIELDS: Record<string, string> = {
  expiresAt: 'must be later than now and than effectiveAt',
  quantity: 'makes the whole longer than one reservation may be',
  credits: 'is more than is left of it',
  cursor: 'was not given by this list',
  groupBy: 'makes too many rows: ask for a shorter time, or for longer rows',
  grant: 'only bought credits have money to return, and those of a purchase go back with it',
  criticalAt: 'must not be higher than lowAt, which is 50 unless told',
  now: 'the clock never goes back',
  advanceMs: 'ends later than the year 9999',
  periodStart: 'must not be later than effectiveAt',
  trialEndsAt: 'must be later than now',
  setup: 'is not finished, or brings no card of this account',
}

/** The ledger's no, in words. */
export function refusalOf(refused: LedgerRefusal): Refusal {
  const { code, required, available, field, purchase, why } = refused
  if (code === 'overtaken')
    return new Refusal('unavailable', 'Time moved on meanwhile. Repeat the request.', {
      retryAfter_s: 1,
    })
  if (field !== undefined) return invalidField(field, FIELDS[field] ?? 'cannot be')
  if (required !== undefined && available !== undefined) {
    const detail =
      code === 'member_limit_reached'
        ? `${required} credits are needed and the member's limit leaves ${available} in this period.`
        : `${required} credits are needed and ${available} are available.`
    return new Refusal(code, detail, { required, available })
  }
  if (why !== undefined) return new Refusal(code, NOT_RETURNED[why])
  return new Refusal(code, DETAILS[code] ?? code, purchase === undefined ? {} : { purchase })
}
