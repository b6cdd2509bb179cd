import type { Entry, Reservation } from '@virtual-practice/credits/contract'

/** What an account had, by the entries and the reservations that its API tells of. */
export interface Replayed {
  readonly available: number
  readonly monthly: number
  readonly purchased: number
  readonly held: number
  readonly debt: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Everything up to an instant, that instant included. No reservation was extended. */
export function replayTo(
  instant: string,
  entries: readonly Entry[],
  reservations: readonly Reservation[],
): Replayed {
  const past = entries.filter(({ at }) => at <= instant)
  const held = reservations
    .filter(({ startedAt, endedAt }) => startedAt <= instant && (endedAt ?? '9') > instant)
    .flatMap(({ slices }) => slices)
  const free = (isOfPart: (source: string) => boolean): number =>
    sum(past.filter(({ source }) => source && isOfPart(source)).map(({ credits }) => credits)) -
    sum(held.filter(({ source }) => isOfPart(source)).map(({ credits }) => credits))

  const monthly = free((source) => source === 'monthly')
  const purchased = free((source) => source !== 'monthly')
  return {
    available: monthly + purchased,
    monthly,
    purchased,
    held: sum(held.map(({ credits }) => credits)),
    // Kept from being a negative zero.
    debt: 0 - sum(past.filter(({ grant }) => grant === null).map(({ credits }) => credits)),
  }
}
