import { balanceModel, CREDITS_OF } from '../chart/balance-model.js'
import { sumOf, total } from '../chart/usage-model.js'
import { zoneClock } from '../chart/zone-clock.js'
import type { BalanceRow } from '../contract/balance-series.js'
import { knownTimeZone } from '../format/time-zone.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import type { BurndownWords } from '../i18n/burndown-words.js'
import { enBurndown } from '../i18n/en/burndown.js'
import type { UsageWords } from '../i18n/usage-words.js'
import type { SeriesReport } from '../store/balance-series.js'
import { dayAt, slotTime } from './slot-time.js'
import type { UsageFigures } from './usage-figures.js'

/** How the balance went: what was left at the end of each slot, and what became of the rest. */
export function burndownOf(
  report: SeriesReport,
  hidden: ReadonlySet<string | undefined>,
  words: UsageWords,
  locale: LocaleController,
): UsageFigures {
  const { series, question } = report
  const { locale: lang } = locale.format
  const own = locale.words('burndown', enBurndown)
  const clock = zoneClock(knownTimeZone(series.timeZone))
  const model = balanceModel(series, question.balance, clock)
  const count = model.slots.starts.length
  const visible = model.series.filter(({ key }) => !hidden.has(key))
  const sum = sumOf(visible, count)
  const extras = causesOf(own).map(([name, what]) => {
    const values = model.of(what)
    return { name, values, total: total(values), atCursor: 'some' as const }
  })
  const some = extras.filter((cause) => cause.total)
  const last = series.rows.at(-1)
  const sentences = last
    ? [
        own.summary(sumOf(model.series, count).at(-1)!, endOf(last, series.asOf, clock.wall, lang)),
        ...(some.length > 0 ? [own.became(some)] : []),
      ]
    : [own.none]
  return {
    ...{ report, model, visible, sum, extras, against: undefined },
    total: sum.at(-1) ?? 0,
    adds: false,
    unit: own.left,
    bars: own.bars,
    none: last ? undefined : own.none,
    signs: model.signs.map(({ slot, kind }) => ({ slot, kind, name: own.signs[kind] })),
    summary: sentences.join(' '),
    nameOf: ({ key }) => (key === 'monthly' ? own.monthly : own.purchased),
    timeOf: (slot) => slotTime(model.slots, slot, words, lang),
  }
}

type Cause = readonly [name: string, what: (row: BalanceRow) => number]

const causesOf = ({ signs, used, returned }: BurndownWords): readonly Cause[] => [
  [signs.granted, CREDITS_OF.granted],
  [signs.bought, CREDITS_OF.bought],
  [signs.recharged, CREDITS_OF.recharged],
  [used, (row) => row.used],
  [signs.expired, CREDITS_OF.expired],
  [returned, (row) => row.refunded + row.voided],
]

/** The last day of a row, or today where it is not over. */
function endOf(
  { end }: BalanceRow,
  asOf: string,
  wall: (instant: number) => number,
  lang: string,
): string {
  return dayAt(wall(Math.min(Date.parse(end) - 1, Date.parse(asOf))), lang)
}
