/** The words of `<usage-chart view="balance">`. */
export interface BurndownWords {
  /** What the bars are, and how to go through them. */
  bars: string
  /** The noun beside the credits that were left at the end. */
  left: (credits: number) => string
  monthly: string
  purchased: string
  signs: Record<'granted' | 'bought' | 'recharged' | 'expired', string>
  used: string
  /** Taken back, because the money was returned or the grant was a mistake. */
  returned: string
  /** So many were left at the end of the time shown, or are now. */
  summary: (credits: number, moment: string) => string
  /** What became of credits in the time shown; `name` is one of the words above. */
  became: (causes: readonly { readonly name: string; readonly total: number }[]) => string
  none: string
}
