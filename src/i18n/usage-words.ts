import type { StatusWords } from './messages.js'

/** The words of `<usage-chart>` that it has before there are figures. */
export interface UsageFrameWords extends StatusWords {
  /** What may be shown; the title is the name of what is. */
  view: string
  views: Record<'usage' | 'balance', string>
  /** The noun beside the total. */
  unit: (credits: number) => string
  range: string
  ranges: Record<UsageRange, string>
  by: string
  units: Record<'hour' | 'day' | 'week' | 'month', string>
  groupBy: string
  groups: Record<'feature' | 'member', string>
  from: string
  to: string
  wrongDays: string
  compare: string
  /** The button that shows the table in the place of the bars. */
  table: string
  /** What the bars are, and how to go through them. */
  bars: string
  zone: (zone: string) => string
  /** The account's zone is one this browser does not know. */
  zoneUnknown: (zone: string) => string
  /** The figures are old; `moment` is when they were true. */
  stale: (moment: string) => string
}

/** The words of `<usage-chart>`. */
export interface UsageWords extends UsageFrameWords {
  credits: (amount: number) => string
  when: string
  total: string
  before: string
  refunded: string
  /** So many features or members that have no colour of their own. */
  rest: (count: number) => string
  /** Use that names no feature or member. */
  nobody: string
  week: (day: string) => string
  /** `from` and `to` are the first and the last day; they may be the same. */
  summary: (credits: number, from: string, to: string) => string
  most: (when: string, credits: number) => string
  /** Against the time before, in which so many were used; `share` is empty where it is as much. */
  change: (before: number, share: string, more: boolean) => string
  nothingBefore: string
  givenBack: (credits: number) => string
  none: string
  comma: string
}

type UsageRange = 'today' | '7d' | '30d' | '90d' | 'period' | 'last-period' | 'year' | 'custom'
