import type { Slots } from '../chart/slots.js'
import type { Sign } from '../chart/balance-model.js'
import {
  type Against,
  againstOf,
  type Series,
  sumOf,
  total,
  usageModel,
} from '../chart/usage-model.js'
import { zoneClock } from '../chart/zone-clock.js'
import type { Feature } from '../contract/balance.js'
import { knownTimeZone } from '../format/time-zone.js'
import { formatPercent } from '../format/wall.js'
import type { UsageWords } from '../i18n/usage-words.js'
import type { SeriesReport } from '../store/balance-series.js'
import type { UsageReport } from '../store/usage.js'
import { featureName } from './feature-name.js'
import { memberName, type MemberNames } from './member-names.js'
import { dayAt, slotTime } from './slot-time.js'

/** What is told of each slot beside the series: a column of the table. */
export interface Extra {
  readonly name: string
  readonly values: Float64Array
  readonly total: number
  /** Whether it is told at the cursor too: always, or where there is any. */
  readonly atCursor: 'always' | 'some' | 'never'
}

export interface NamedSign extends Sign {
  readonly name: string
}

/** What bars are drawn from, and what the cursor tells of each. */
export interface BarFigures {
  /** Another question is another time: the cursor is put away. */
  readonly report: { readonly question: unknown }
  readonly model: { readonly slots: Slots; readonly series: readonly Series[] }
  readonly visible: readonly Series[]
  /** Of the visible series, in each slot. */
  readonly sum: Float64Array
  /** Marked above the bars, which then stand side by side as one shape. */
  readonly signs: readonly NamedSign[] | undefined
  readonly extras: readonly Extra[]
  readonly against: Against | undefined
  readonly nameOf: (series: Series) => string
  readonly timeOf: (slot: number) => string
}

/** What is shown of one report: chart, total, table and spoken values are all made from this. */
export interface UsageFigures extends BarFigures {
  readonly report: UsageReport | SeriesReport
  /** The figure of the title. */
  readonly total: number
  /** Whether it is the sum of all slots. */
  readonly adds: boolean
  /** The noun beside it. */
  readonly unit: (credits: number) => string
  /** What the bars are, and how to go through them. */
  readonly bars: string
  /** Said in the place of bars. */
  readonly none: string | undefined
  readonly summary: string
}

export function figuresOf(
  report: UsageReport,
  hidden: ReadonlySet<string | undefined>,
  features: readonly Feature[],
  names: MemberNames,
  words: UsageWords,
  locale: string,
): UsageFigures {
  const { usage, question } = report
  const clock = zoneClock(knownTimeZone(usage.timeZone))
  const byFeature = question.of.groupBy === 'feature'
  const order = byFeature ? features.map(({ code }) => code) : []
  const model = usageModel(usage, question.of, clock, order)
  const isShown = (key: string | undefined): boolean => !hidden.has(key)
  const visible = model.series.filter(({ key }) => isShown(key))
  const count = model.slots.starts.length
  const sum = sumOf(visible, count)
  const refunded = sumOf(
    visible.map((series) => ({ values: series.refunded })),
    count,
  )
  const used = { sum, total: total(sum) }
  const back = { values: refunded, total: total(refunded) }
  const against =
    report.against && againstOf(report.against, question.against!, clock, model, isShown)
  const timeOf = (slot: number): string => slotTime(model.slots, slot, words, locale)
  const from = dayAt(clock.wall(Date.parse(usage.from)), locale)
  const to = dayAt(clock.wall(Date.parse(usage.to) - 1), locale)
  const sentences = [
    words.summary(used.total, from, to),
    ...mostOf(used, timeOf, words),
    ...(against ? [changeOf(used.total, against.total, words, locale)] : []),
    ...(back.total ? [words.givenBack(back.total)] : []),
  ]
  return {
    ...{ report, model, visible, ...used, against },
    ...{ adds: true, unit: words.unit, bars: words.bars, signs: undefined },
    none: used.total ? undefined : words.none,
    extras: [
      ...(against ? [{ name: words.before, ...against, atCursor: 'always' as const }] : []),
      ...(back.total ? [{ name: words.refunded, ...back, atCursor: 'never' as const }] : []),
    ],
    summary: sentences.join(' '),
    nameOf: ({ key }) =>
      key === undefined
        ? words.rest(model.folded)
        : (byFeature ? featureName(features, key) : memberName(names, key)) || words.nobody,
    timeOf,
  }
}

function mostOf(
  { sum, total }: Pick<UsageFigures, 'sum' | 'total'>,
  timeOf: UsageFigures['timeOf'],
  words: UsageWords,
): string[] {
  if (!total || sum.length < 2) return []
  const most = sum.reduce((best, credits, slot) => (credits > sum[best]! ? slot : best), 0)
  return [words.most(timeOf(most), sum[most]!)]
}

function changeOf(now: number, before: number, words: UsageWords, locale: string): string {
  if (!before) return words.nothingBefore
  return words.change(before, shareOf(now - before, before, locale), now > before)
}

/** Empty where it makes no difference. */
const shareOf = (difference: number, of: number, locale: string): string =>
  difference ? formatPercent(Math.abs(difference) / of, locale) : ''

/** One bar in words: when, how much, and of what. */
export function spokenOf(
  figures: BarFigures,
  slot: number,
  words: Pick<UsageWords, 'credits' | 'comma'>,
): string {
  const { visible, sum, nameOf, timeOf } = figures
  const parts = visible
    .filter(({ values }) => values[slot])
    .map((series) => `${nameOf(series)} ${words.credits(series.values[slot]!)}`)
  const beside = extrasAt(figures, slot).map(
    ({ name, values }) => `${name} ${words.credits(values[slot]!)}`,
  )
  const all = [words.credits(sum[slot]!), ...(parts.length > 1 ? parts : []), ...beside]
  return `${timeOf(slot)}: ${all.join(words.comma)}`
}

/** What the cursor tells of a slot beside the series. */
export const extrasAt = (
  { extras }: Pick<UsageFigures, 'extras'>,
  slot: number,
): readonly Extra[] =>
  extras.filter(
    ({ atCursor, values }) => atCursor === 'always' || (atCursor === 'some' && values[slot]),
  )
