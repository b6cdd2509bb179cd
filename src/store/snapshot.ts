import type { CreditsError } from '../client/credits-error.js'

/**
 * What is known of one thing the server owns.
 *
 * `data` and `error` together mean stale: the last good value outlives a failed read, because a
 * figure marked old serves the reader better than an empty box.
 */
export interface Snapshot<T> {
  readonly data: T | undefined
  readonly error: CreditsError | undefined
  readonly loading: boolean
}

export const NOTHING_YET: Snapshot<never> = Object.freeze({
  data: undefined,
  error: undefined,
  loading: false,
})

/** What the server says carries its place in the order of all that it said of one account. */
export interface Dated {
  readonly account?: string
  readonly version: number
  readonly asOf: string
}
