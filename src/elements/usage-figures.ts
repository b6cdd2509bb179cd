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

/** What is shown of one report: chart, total, table and spoken values are all made from this. */
export interface UsageFigures {
  readonly report: UsageReport
  readonly model: UsageModel
  readonly visible: readonly Series[]
  /** Of the visible series, in each slot and in all. */
  readonly sum: Float64Array
  readonly total: number
  readonly refunded: Float64Array
  readonly refundedTotal: number
  readonly against: Against | undefined
  /** First and last day. */
  readonly from: string
  readonly to: string
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
  const day = (wall: number): string =>
    formatWall(wall, locale, { day: 'numeric', month: 'short', year: 'numeric' })
  return {
    ...{ report, model, visible, sum, total: total(sum) },
    ...{ refunded, refundedTotal: total(refunded) },
    against: report.against && againstOf(report.against, question.against!, clock, model, isShown),
    from: day(clock.wall(Date.parse(usage.from))),
    to: day(clock.wall(Date.parse(usage.to) - 1)),
    nameOf: ({ key }) =>
      key === undefined
        ? words.rest(model.folded)
        : (byFeature ? features.find(({ code }) => code === key)?.name : key) ||
          key ||
          words.nobody,
    timeOf: (slot) => timeOf(model.slots, slot, words, locale),
  }
}

/** Total, the most at once, and what it is held against, in sentences. */
export function summaryOf(figures: UsageFigures, words: UsageWords, locale: string): string {
  const { from, to, sum, against, refundedTotal, timeOf } = figures
  const most = sum.reduce((best, credits, slot) => (credits > sum[best]! ? slot : best), 0)
  const sentences = [words.summary(figures.total, from, to)]
  if (figures.total && sum.length > 1) sentences.push(words.most(timeOf(most), sum[most]!))
  if (against)
    sentences.push(
      against.total
        ? words.change(
            against.total,
            shareOf(figures.total - against.total, against.total, locale),
            figures.total > against.total,
          )
        : words.nothingBefore,
    )
  if (refundedTotal) sentences.push(words.givenBack(refundedTotal))
  return sentences.join(' ')
}

/** Empty where it makes no difference. */
const shareOf = (difference: number, of: number, locale: string): string =>
  difference ? formatPercent(Math.abs(difference) / of, locale) : ''

/** One bar in words: when, how much, and of what. */
export function spokenOf(figures: UsageFigures, slot: number, words: UsageWords): string {
  const { visible, sum, against, nameOf, timeOf } = figures
  const parts = visible
    .filter(({ values }) => values[slot])
    .map((series) => `${nameOf(series)} ${words.credits(series.values[slot]!)}`)
  const before = against ? [`${words.before} ${words.credits(against.values[slot]!)}`] : []
  const all = [words.credits(sum[slot]!), ...(parts.length > 1 ? parts : []), ...before]
  return `${timeOf(slot)}: ${all.join(words.comma)}`
}

const WHEN: Readonly<Record<Slots['by'], Intl.DateTimeFormatOptions>> = {
  hour: { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
}

/** An hour that the clocks show twice is told with its distance from UTC. */
function timeOf({ by, starts, walls }: Slots, slot: number, words: UsageWords, locale: string) {
  const wall = walls[slot]!
  const text = formatWall(wall, locale, WHEN[by])
  if (by === 'week') return words.week(text)
  if (by !== 'hour' || (walls[slot - 1] !== wall && walls[slot + 1] !== wall)) return text
  const ahead = (wall - starts[slot]!) / (DAY_MS / 24)
  return `${text} (UTC${ahead < 0 ? '−' : '+'}${Math.abs(ahead)})`
}
