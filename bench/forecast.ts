import { paceOf, rangeOf, type DayUse, type Pace } from '../demo/server/services/forecast/pace.js'
import { randomFrom } from '../demo/server/seed/random.js'
import { practiceKinds, type PracticeKind } from './practice-kinds.js'

/** Weeks that are foretold at once. */
const HORIZONS = [1, 2, 4] as const

const PRACTICES = 200
const WEEKS = 40
const WEEK_days = 7

/** How often what came was within what had been foretold, and how wide that was. */
interface Kept {
  foretold: number
  within: number
  relativeWidth: number
}

const sum = (days: readonly DayUse[]): number =>
  days.reduce((total, { credits }) => total + credits, 0)

/** What is usual in the days of some weeks. */
const typicalOf = ({ weekdays }: Pace, weeks: number): number =>
  weeks * weekdays.reduce((total, credits) => total + credits, 0)

/** Each week of each practice in turn is held back, and foretold from those before it alone. */
function heldBack(kind: PracticeKind, horizon: number): Kept {
  const kept: Kept = { foretold: 0, within: 0, relativeWidth: 0 }
  for (let practice = 1; practice <= PRACTICES; practice += 1) {
    const days = kind.days(WEEKS, randomFrom(practice))
    for (let week = 0; week + horizon <= WEEKS; week += 1) {
      const pace = paceOf(days.slice(0, week * WEEK_days))
      if (!pace) continue
      const length = horizon * WEEK_days
      const came = sum(days.slice(week * WEEK_days, week * WEEK_days + length))
      const typical = typicalOf(pace, horizon)
      const { least, most } = rangeOf(pace, typical, length)
      kept.foretold += 1
      if (least <= came && came <= most) kept.within += 1
      kept.relativeWidth += (most - least) / typical
    }
  }
  return kept
}

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`

console.log('Of what came, so much was within the range that had been foretold (meant: 80 %).\n')
console.log(
  `${'practice'.padEnd(34)}${HORIZONS.map((n) => `${n} wk`.padStart(10)).join('')}     width`,
)
for (const kind of practiceKinds) {
  const results = HORIZONS.map((horizon) => heldBack(kind, horizon))
  const coverage = results.map(({ within, foretold }) => percent(within / foretold).padStart(10))
  const [first] = results as [Kept]
  const width = percent(first.relativeWidth / first.foretold)
  console.log(`${kind.name.padEnd(34)}${coverage.join('')}${width.padStart(10)}`)
}
