import { Temporal } from 'temporal-polyfill'

/** A billing period, half-open. */
export interface PeriodBounds {
  readonly start: Date
  readonly end: Date
}

/**
 * The n-th monthly boundary after an anchor, in the account's time zone. Always counted from the
 * anchor, so that a short month does not shift those after it (31 Jan, 28 Feb, 31 Mar). A local
 * time that is skipped moves forward; of one that comes twice it is the first.
 *
 * @param timeZone IANA name; throws RangeError for one that does not exist
 */
export function boundary(anchor: Date, timeZone: string, n: number): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(anchor.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .add({ months: n }, { overflow: 'constrain' })
  const zoned = local.toZonedDateTime(timeZone, { disambiguation: 'compatible' })
  return new Date(zoned.epochMilliseconds)
}

/** The period that contains an instant at or after the anchor. */
export function periodAt(anchor: Date, timeZone: string, at: Date): PeriodBounds {
  let n = monthsBetween(anchor, timeZone, at)
  while (boundary(anchor, timeZone, n) > at) n -= 1
  while (boundary(anchor, timeZone, n + 1) <= at) n += 1
  return { start: boundary(anchor, timeZone, n), end: boundary(anchor, timeZone, n + 1) }
}

/** The month of the calendar that contains an instant. */
export function monthAt(timeZone: string, at: Date): PeriodBounds {
  const first = Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .with({ day: 1 })
  const startOf = (day: Temporal.PlainDate): Date =>
    new Date(day.toZonedDateTime(timeZone).epochMilliseconds)
  return { start: startOf(first), end: startOf(first.add({ months: 1 })) }
}

/** Calendar months from one to the other, days left out: a first guess, off by one at most. */
function monthsBetween(anchor: Date, timeZone: string, at: Date): number {
  const [from, to] = [anchor, at].map((date) =>
    Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
  return (to.year - from.year) * 12 + to.month - from.month
}
