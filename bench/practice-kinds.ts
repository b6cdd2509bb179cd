import type { DayUse } from '../demo/server/services/forecast/pace.js'

/** A kind of practice that was made up, and what it uses on each day, Monday first. */
export interface PracticeKind {
  readonly name: string
  readonly days: (weeks: number, random: () => number) => DayUse[]
}

interface Habits {
  /** Usual credits of each weekday, Monday first. */
  readonly weekdays: readonly number[]
  /** Standard deviations of the logarithm, of a day and of a week as a whole. */
  readonly day: number
  readonly week: number
  /** What a week is to the one before it. */
  readonly growth?: number
  /** How probable it is that an open day is a holiday. */
  readonly holidays?: number
}

const WORKING = [60, 50, 45, 55, 30, 0, 0]

/** Normal by Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

const practice = (name: string, habits: Habits): PracticeKind => ({
  name,
  days: (weeks, random) =>
    Array.from({ length: weeks }, (_, week) => {
      const ofWeek = Math.exp(habits.week * normal(random)) * (habits.growth ?? 1) ** week
      return habits.weekdays.map((usual, index) => {
        const isHoliday = random() < (habits.holidays ?? 0)
        const ofDay = Math.exp(habits.day * normal(random))
        const credits = isHoliday ? 0 : Math.round(usual * ofDay * ofWeek)
        return { weekday: index + 1, credits }
      })
    }).flat(),
})

export const practiceKinds: readonly PracticeKind[] = [
  practice('regular', { weekdays: WORKING, day: 0.2, week: 0.05 }),
  practice('weeks that differ', { weekdays: WORKING, day: 0.3, week: 0.25 }),
  practice('days that differ much', { weekdays: WORKING, day: 0.7, week: 0.1 }),
  practice('a holiday now and then', { weekdays: WORKING, day: 0.25, week: 0.1, holidays: 0.05 }),
  practice('open every day', { weekdays: [40, 40, 40, 40, 40, 30, 20], day: 0.3, week: 0.1 }),
  practice('small: some visits a week', { weekdays: [6, 0, 8, 0, 6, 0, 0], day: 0.6, week: 0.2 }),
  practice('growing 2 % a week', { weekdays: WORKING, day: 0.25, week: 0.1, growth: 1.02 }),
]
