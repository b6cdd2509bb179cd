import { Temporal } from 'temporal-polyfill'
import type { CatalogueFeature } from '../services/catalogue.js'

/** One session of one member. */
export interface PlannedSession {
  readonly at: Date
  readonly feature: string
  readonly member: string
  /** In the feature's unit. */
  readonly quantity: number
}

export interface UsageToPlan {
  /** Local days from the one to before the other. */
  readonly from: Date
  readonly to: Date
  readonly timeZone: string
  readonly members: readonly string[]
  readonly features: readonly CatalogueFeature[]
  /** What all sessions together cost, exactly. */
  readonly credits: number
  readonly random: () => number
}

const FIRST_HOUR = 9
const SESSION_CREDITS = { min: 5, max: 16 }

/** Most sessions are live ones. */
const FIRST_FEATURE_SHARE = 0.7
const BETWEEN_SESSIONS_min = { min: 35, max: 80 }

/** Sessions on weekdays in working hours, one after the other. */
export function planUsage(usage: UsageToPlan): PlannedSession[] {
  const days = weekdays(usage)
  return budgets(days.length, usage.credits, usage.random).flatMap((credits, index) =>
    planDay(usage, days[index] as Temporal.PlainDate, credits),
  )
}

function weekdays({ from, to, timeZone }: UsageToPlan): Temporal.PlainDate[] {
  const [first, last] = [from, to].map((date) =>
    Temporal.Instant.fromEpochMilliseconds(date.getTime())
      .toZonedDateTimeISO(timeZone)
      .toPlainDate(),
  ) as [Temporal.PlainDate, Temporal.PlainDate]
  const days: Temporal.PlainDate[] = []
  for (let day = first; Temporal.PlainDate.compare(day, last) < 0; day = day.add({ days: 1 }))
    if (day.dayOfWeek <= 5) days.push(day)
  return days
}

/** A total divided over the days unevenly, to the last credit. */
function budgets(days: number, total: number, random: () => number): number[] {
  const weights = Array.from({ length: days }, () => 0.6 + 0.8 * random())
  const sum = weights.reduce((a, b) => a + b, 0)
  let weight = 0
  let spent = 0
  return weights.map((own) => {
    weight += own
    const upToNow = Math.round((total * weight) / sum)
    const today = upToNow - spent
    spent = upToNow
    return today
  })
}

function planDay(usage: UsageToPlan, day: Temporal.PlainDate, credits: number): PlannedSession[] {
  const { random, features, members, timeZone } = usage
  const sessions: PlannedSession[] = []
  let time = new Temporal.PlainTime(FIRST_HOUR)
  for (let left = credits; left > 0;) {
    const wanted = between(SESSION_CREDITS, random)
    // A rest too small for a session of its own is part of the last one.
    const cost = left - wanted < SESSION_CREDITS.min ? left : wanted
    left -= cost
    time = time.add({ minutes: between(BETWEEN_SESSIONS_min, random) })
    const feature = features[random() < FIRST_FEATURE_SHARE ? 0 : features.length - 1]
    const member = members[Math.floor(random() * members.length)]
    if (!feature || !member) throw new Error('A practice needs features and members.')
    const { epochMilliseconds } = day.toZonedDateTime({ timeZone, plainTime: time })
    sessions.push({
      at: new Date(epochMilliseconds),
      feature: feature.code,
      member,
      quantity: quantityThatCosts(cost, feature, random),
    })
  }
  return sessions
}

/** Some quantity that costs exactly so much: rounding up hides up to one credit's worth. */
function quantityThatCosts(
  cost: number,
  { rates }: CatalogueFeature,
  random: () => number,
): number {
  const { credits, per } = rates[0] as CatalogueFeature['rates'][number]
  return Math.floor(((cost - 0.9 * random()) * per) / credits)
}

const between = ({ min, max }: { min: number; max: number }, random: () => number): number =>
  min + Math.floor(random() * (max - min + 1))
