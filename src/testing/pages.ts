import { refuseField } from './refusal.js'

const LIMIT_DEFAULT = 100

interface PageQuery {
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

export interface Page<T> {
  readonly items: T[]
  readonly nextCursor: string | null
}

/**
 * A part of a list. A cursor says how many are still to come, so that what is new at the front of a
 * list that is told newest first shifts nothing.
 */
export function pageOf<T>(
  list: readonly T[],
  { limit = LIMIT_DEFAULT, cursor }: PageQuery,
): Page<T> {
  const left = cursor === undefined ? list.length : Number(/^left_(\d+)$/.exec(cursor)?.[1])
  if (!(left <= list.length)) refuseField('cursor', 'was not given by a page before')
  const rest = list.slice(list.length - left)
  const more = rest.length - limit
  return { items: rest.slice(0, limit), nextCursor: more > 0 ? `left_${more}` : null }
}
