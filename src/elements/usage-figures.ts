import type { Slots } from '../chart/slots.js'
import {
  type Against,
  againstOf,
  type Series,
  sumOf,
  total,
  type UsageModel,
  usageModel,
} from '../chart/usage-model.js'
import { DAY_MS, zoneClock } from '../chart/zone-clock.js'
import type { Feature } from '../contract/balance.js'
import { knownTimeZone } from '../format/time-zone.js'
import { formatPercent, formatWall } from '../format/wall.js'
import type { UsageWords } from '../i18n/usage-words.js'
import type { UsageReport } from '../store/usage.js'

/** What is told of each slot beside the series: a column of the table. */
export interface Extra {
  readonly name: string
  readonly values: Float64Array
  readonly total: number
  /** Whether it is told at the cursor too: always, or where there is any. */
  readonly atCursor: 'always' | 'some' | 'never'
}

/** What is shown of one report: chart, total, table and spoken values are all made from this. */
export interface UsageFigures {
  readonly report: UsageReport
  readonly model: UsageModel
  readonly visible: readonly Series[]
  /** Of the visible series, in each slot and in all. */
  readonly sum: Float64Array
  readonly total: number
  readonly extras: readonly Extra[]
  readonly against: Against | undefined
  readonly summary: string
  readonly nameOf: (series: Series) => string
  readonly timeOf: (slot: number) => string
}

export function figuresOf(
  report: UsageReport,
  hidden: ReadonlySet<string | undefined>,
  features: readonly Feature[],
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
  const refunded = sumOf(visible, count, 'refunded')
  const used = { sum, total: total(sum) }
  const back = { values: refunded, total: total(refunded) }
  const against =
    report.against && againstOf(report.against, question.against!, clock, model, isShown)
  const timeOf = (slot: number): string => timeIn(model.slots, slot, words, locale)
  const day = (wall: number): string =>
    formatWall(wall, locale, { day: 'numeric', month: 'short', year: 'numeric' })
  const from = day(clock.wall(Date.parse(usage.from)))
  const to = day(clock.wall(Date.parse(usage.to) - 1))
  const sentences = [
    words.summary(used.total, from, to),
    ...mostOf(used, timeOf, words),
    ...(against ? [changeOf(used.total, against.total, words, locale)] : []),
    ...(back.total ? [words.givenBack(back.total)] : []),
  ]
  return {
    ...{ report, model, visible, ...used, against },
    extras: [
      ...(against ? [{ name: words.before, ...against, atCursor: 'always' as const }] : []),
      ...(back.total ? [{ name: words.refunded, ...back, atCursor: 'never' as const }] : []),
    ],
    summary: sentences.join(' '),
    nameOf: ({ key }) =>
      key === undefined
        ? words.rest(model.folded)
        : (byFeature ? features.find(({ code }) => code === key)?.name : key) ||
          key ||
          words.nobody,
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
export function spokenOf(figures: UsageFigures, slot: number, words: UsageWords): string {
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
export const extrasAt = ({ extras }: UsageFigures, slot: number): readonly Extra[] =>
  extras.filter(
    ({ atCursor, values }) => atCursor === 'always' || (atCursor === 'some' && values[slot]),
  )

const WHEN: Readonly<Record<Slots['by'], Intl.DateTimeFormatOptions>> = {
  hour: { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
}

/** An hour that the clocks show twice is told with its distance from UTC. */
function timeIn({ by, starts, walls }: Slots, slot: number, words: UsageWords, locale: string) {
  const wall = walls[slot]!
  const text = formatWall(wall, locale, WHEN[by])
  if (by === 'week') return words.week(text)
  if (by !== 'hour' || (walls[slot - 1] !== wall && walls[slot + 1] !== wall)) return text
  const ahead = (wall - starts[slot]!) / (DAY_MS / 24)
  return `${text} (UTC${ahead < 0 ? '−' : '+'}${Math.abs(ahead)})`
}
