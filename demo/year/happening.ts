/** How a session ends: as planned, longer than planned, or forgotten until its time has run out. */
export type SessionEnd = 'settled' | 'extended' | 'lapsed'

/** One thing that happens to the practice at an instant. */
export type Happening = { readonly at: Date } & (
  | { readonly kind: 'open' }
  | { readonly kind: 'subscribe'; readonly plan: string }
  | { readonly kind: 'invoice'; readonly invoice: string; readonly paid: boolean }
  | { readonly kind: 'changePlan'; readonly plan: string }
  | {
      readonly kind: 'session'
      readonly session: string
      readonly member: string
      readonly planned_ms: number
      readonly took_ms: number
      readonly end: SessionEnd
    }
  /** Everything that is bought is bought because credits ran out, but for this. */
  | { readonly kind: 'buy'; readonly credits: number }
  /** The money of what was bought last comes back, for so many of its credits. */
  | { readonly kind: 'refundPurchase'; readonly credits: number }
  /** Half of the last session's use is given back. */
  | { readonly kind: 'refundUsage' }
  | { readonly kind: 'promote'; readonly credits: number; readonly expiresAt: Date }
  /** A deposit by mistake, and what undoes it. */
  | { readonly kind: 'mistake'; readonly credits: number }
)

export type HappeningOf<K extends Happening['kind']> = Extract<Happening, { readonly kind: K }>
