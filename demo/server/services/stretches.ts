import { Temporal } from 'temporal-polyfill'

/** How long one stretch is, by the clocks and the calendar of a zone. */
export type Unit = 'hour' | 'day' | 'week' | 'month'

type Zoned = Temporal.ZonedDateTime

/** Where the stretch begins that contains an instant, and where the one after it does. */
interface Steps {
  readonly floor: (at: Zoned) => Zoned
  readonly next: (start: Zoned) => Zoned
}

const midnight = (day: Temporal.PlainDate, { timeZoneId }: Zoned): Zoned =>
  day.toZonedDateTime(timeZoneId)

/** Days begin at midnight, or with the first instant that they have. One may be left out. */
const calendar = (
  first: (day: Temporal.PlainDate) => Temporal.PlainDate,
  length: Temporal.DurationLike,
): Steps => ({
  floor: (at) => midnight(first(at.toPlainDate()), at),
  next: (start) => {
    let day = start.toPlainDate()
    do day = first(day.add(length))
    while (midnight(day, start).epochMilliseconds <= start.epochMilliseconds)
    return midnight(day, start)
  },
})

/** An hour begins when the clocks show a full one, or when they are moved. */
const hours: Steps = {
  floor: (at) => {
    const full = at.subtract({
      minutes: at.minute,
      seconds: at.second,
      milliseconds: at.millisecond,
    })
    const moved = at.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
    return moved && Temporal.ZonedDateTime.compare(moved, full) > 0 ? moved : full
  },
  next: (start) => {
    const full = start.add({ minutes: 60 - start.minute })
    // To look for when they are moved takes longer than all the rest.
    if (full.offsetNanoseconds === start.offsetNanoseconds) return full
    const moved = start.getTimeZoneTransition('next')
    return moved && Temporal.ZonedDateTime.compare(moved, full) < 0 ? moved : full
  },
}

const UNITS: Readonly<Record<Unit, Steps>> = {
  hour: hours,
  day: calendar((day) => day, { days: 1 }),
  week: calendar((day) => day.subtract({ days: day.dayOfWeek - 1 }), { weeks: 1 }),
  month: calendar((day) => day.with({ day: 1 }), { months: 1 }),
}

/**
 * Where each stretch begins, from the one that contains an instant to the one that contains the
 * last instant before another; and where that one ends. No more than so many stretches: the bounds
 * of one more than that are answered when there are more.
 */
export function boundsOf(
  unit: Unit,
  timeZone: string,
  { from, to }: { readonly from: string; readonly to: string },
  max: number,
): Date[] {
  const { floor, next } = UNITS[unit]
  const end = Temporal.Instant.from(to).epochMilliseconds
  const bounds = [floor(Temporal.Instant.from(from).toZonedDateTimeISO(timeZone))]
  while (bounds.at(-1)!.epochMilliseconds < end && bounds.length <= max + 1)
    bounds.push(next(bounds.at(-1)!))
  return bounds.map(({ epochMilliseconds }) => new Date(epochMilliseconds))
}
