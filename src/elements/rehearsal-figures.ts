import { rehearsalModel } from '../chart/rehearsal-model.js'
import { sumOf, total } from '../chart/usage-model.js'
import { zoneClock } from '../chart/zone-clock.js'
import type { RechargeRehearsal } from '../contract/recharge-rehearsal.js'
import { knownTimeZone } from '../format/time-zone.js'
import type { TrailWords } from '../i18n/trail-words.js'
import type { UsageWords } from '../i18n/usage-words.js'
import { slotTime } from './slot-time.js'
import type { BarFigures } from './usage-figures.js'

/** A rehearsal in bars: the balance of each day, held against the threshold that was tried. */
export function rehearsalFigures(
  rehearsal: RechargeRehearsal,
  threshold: number,
  { chart }: TrailWords,
  words: UsageWords,
  language: string,
): BarFigures {
  const model = rehearsalModel(rehearsal, zoneClock(knownTimeZone(rehearsal.timeZone)))
  const { slots, series, signs, charged } = model
  const count = slots.starts.length
  return {
    report: { question: rehearsal },
    model,
    visible: series,
    sum: sumOf(series, count),
    extras: [{ name: chart.charged, values: charged, total: total(charged), atCursor: 'some' }],
    against: { values: new Float64Array(count).fill(threshold), total: threshold },
    signs: signs.map((sign) => ({ ...sign, name: chart.charged })),
    nameOf: ({ key }) => (key === 'without' ? chart.without : chart.added),
    timeOf: (slot) => slotTime(slots, slot, words, language),
  }
}
