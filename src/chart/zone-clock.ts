import { cachedIntl } from '../format/cached-intl.js'

export const DAY_MS = 86_400_000

/** Between instants and what the clocks of one zone show, written as if it were UTC. Milliseconds. */
export interface ZoneClock {
  readonly wall: (instant: number) => number
  /** The first instant at which the clocks show this; for a time they skip, the one after the gap. */
  readonly instant: (wall: number) => number
}

/** The clock of a zone that this browser knows. */
export function zoneClock(timeZone: string): ZoneClock {
  // Swedish writes dates as ISO 8601 does, so that they parse.
  const clock = cachedIntl(Intl.DateTimeFormat, 'sv', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone,
  } as const)
  const wall = (instant: number): number =>
    Date.parse(`${clock.format(instant).replace(' ', 'T')}Z`)
  const ahead = (instant: number): number => wall(instant) - instant
  return {
    wall,
    instant: (shown) => {
      const before = shown - ahead(shown - DAY_MS)
      const after = shown - ahead(shown + DAY_MS)
      return wall(before) !== shown && wall(after) === shown ? after : before
    },
  }
}
