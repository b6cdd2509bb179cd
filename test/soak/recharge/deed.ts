import type { RechargeRule, RechargeVerdict } from '@virtual-practice/credits/contract'
import type { Card, Wares } from './goods.js'

/** A rule with the wares that it buys. */
export type Rule = Omit<RechargeRule, 'bundle' | 'quantity'> & Wares

export type WorkKind = 'debit' | 'reserve' | 'extend' | 'settle' | 'release'

/** Work as it was asked for. */
export interface Worked {
  readonly kind: 'work'
  readonly does: WorkKind
  readonly key: string
  /** What it takes: of a settle all that was used. */
  readonly credits: number
  /** Asked so many times under the same key, at once. */
  readonly times: number
  readonly isRefused: boolean
  /** What it was told is available: after it, or when it was refused. Null when nothing was said. */
  readonly available: number | null
}

/** What was done to a practice, or befell it, one after the other. */
export type Deed =
  | { readonly kind: 'time'; readonly at: number }
  | Worked
  | { readonly kind: 'gift'; readonly credits: number }
  | {
      readonly kind: 'save'
      readonly rule: Rule
      readonly total: number
      /** The card that the person agreed to have charged at once. */
      readonly confirmed: Card | null
      readonly isRefused: boolean
    }
  | {
      readonly kind: 'look'
      readonly verdict: RechargeVerdict
      readonly available: number
      readonly spent: number
      readonly count: number
      readonly declines: number
    }
  | { readonly kind: 'card'; readonly card: Card; readonly use: 'none' | 'default' | 'backup' }
  | { readonly kind: 'subscribe'; readonly plan: string; readonly timeZone: string }
  | { readonly kind: 'renew'; readonly paid: boolean }
  | { readonly kind: 'cancel'; readonly when: 'now' | 'period_end' }
  | { readonly kind: 'resume' }
  /** A person has done something about an automatic charge, with the same payment. */
  | { readonly kind: 'finish'; readonly purchase: string; readonly passed: boolean }
  /** A person has bought. A slow card is processing until its bank decides. */
  | {
      readonly kind: 'buy'
      readonly purchase: string
      readonly credits: number
      readonly card: Card
    }
  /** The bank of a slow card has decided. */
  | { readonly kind: 'settled'; readonly purchase: string; readonly passed: boolean }
