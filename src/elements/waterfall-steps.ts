import type { BalanceChanges, ChangeCause } from '../contract/balance.js'

/** One bar of a waterfall: a figure, or what led from one to the next. */
export interface WaterfallStep {
  readonly cause: ChangeCause | 'opening' | 'closing'
  readonly feature: string | null
  /** Signed, unless it is one of the two ends. */
  readonly credits: number
  /** Where its bar begins and how long it is, in percent of the whole width. */
  readonly start: number
  readonly length: number
}

/** The bars from what was available then to what is now, each beginning where the last one ends. */
export function waterfallOf({ opening, closing, changes }: BalanceChanges): WaterfallStep[] {
  let level = opening
  const moves = changes.map(({ cause, feature, credits }) => {
    const before = level
    level += credits
    return { cause, feature, credits, low: Math.min(before, level), high: Math.max(before, level) }
  })
  const end = (cause: 'opening' | 'closing', credits: number) => ({
    cause,
    feature: null,
    credits,
    low: Math.min(0, credits),
    high: Math.max(0, credits),
  })
  const bars = [end('opening', opening), ...moves, end('closing', closing)]
  const least = Math.min(...bars.map(({ low }) => low))
  const whole = Math.max(...bars.map(({ high }) => high)) - least || 1
  return bars.map(({ cause, feature, credits, low, high }) => ({
    cause,
    feature,
    credits,
    start: ((low - least) / whole) * 100,
    length: ((high - low) / whole) * 100,
  }))
}
