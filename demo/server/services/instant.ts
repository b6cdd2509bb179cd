import { invalidField } from '../refusal.js'

const FIRST_INSTANT = '0001-01-01T00:00:00.000Z'

/** A string may look like an instant and name a day that the calendar does not have. */
export function checkInstant(field: string, instant: string | undefined): void {
  if (instant === undefined) return
  if (instant < FIRST_INSTANT || new Date(instant).toISOString() !== instant)
    throw invalidField(field, 'is not a day of the calendar')
}
