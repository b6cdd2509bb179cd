import type { Account, Time } from './account.js'
import type { Bodies, Source } from './operation.js'
import { instantsAhead } from './time.js'

/** So much work, or as much as can be paid for leaving so many credits: with -1, just too much. */
export type Amount = { readonly quantity: number } | { readonly leaving: number }

/**
 * A step of a generated history. It says which of the earlier things it is about by their place,
 * and instants by their distance from now, so that it means something in whatever state it is
 * taken; `interpret` makes the operation of it.
 */
export type Step =
  | {
      readonly kind: 'grant'
      readonly source: Source
      readonly credits: number
      readonly starts_ms: number
      /** Null for no end, where the source may have none. */
      readonly lasts_ms: number | null
    }
  | { readonly kind: 'voidGrant' | 'release'; readonly nth: number }
  /** The share is of all the credits that could be refunded, in hundredths. */
  | {
      readonly kind: 'refundPurchase' | 'refundUsage'
      readonly nth: number
      readonly share: number
    }
  | { readonly kind: 'debit'; readonly feature: string; readonly amount: Amount }
  | {
      readonly kind: 'debitBatch'
      readonly debits: readonly { readonly feature: string; readonly amount: Amount }[]
      /** That debit is said twice, under the same key. */
      readonly twice: boolean
    }
  | {
      readonly kind: 'reserve'
      readonly feature: string
      readonly amount: Amount
      readonly ttlSeconds: number
    }
  | {
      readonly kind: 'extend'
      readonly nth: number
      readonly quantity: number | null
      readonly ttlSeconds: number
    }
  /** The share is of what was reserved, in hundredths. */
  | { readonly kind: 'settle'; readonly nth: number; readonly share: number }
  | {
      readonly kind: 'subscribe'
      readonly plan: string
      readonly trial_ms: number | null
      readonly anchored_ms: number
    }
  | {
      readonly kind: 'renew'
      /** Null for a new one; else of which earlier one there is news. */
      readonly nth: number | null
      readonly billingReason: Bodies['renew']['billingReason']
      readonly paid: boolean
    }
  | { readonly kind: 'cancel'; readonly when: 'now' | 'period_end' }
  | { readonly kind: 'resume' | 'endTrial' }
  | { readonly kind: 'changePlan'; readonly plan: string }
  /** An earlier operation once more, under its key; with another body when it is changed. */
  | { readonly kind: 'again'; readonly nth: number; readonly changed: boolean }

/** What passes between steps: time, by so much, or to about the nth instant at which something is due. */
export type Wait =
  | { readonly kind: 'wait'; readonly by_ms: number }
  | { readonly kind: 'waitFor'; readonly nth: number; readonly offset_ms: -1 | 0 | 1 }

/** When the wait is over. */
export function endOf(wait: Wait, account: Account): Time {
  if (wait.kind === 'wait') return account.clock + wait.by_ms
  const instants = instantsAhead(account)
  const at = instants[wait.nth % Math.max(1, instants.length)] ?? account.clock
  return Math.max(account.clock, at + wait.offset_ms)
}

/** A step that is not about an earlier operation. */
export type Plain = Exclude<Step, { kind: 'again' }>
