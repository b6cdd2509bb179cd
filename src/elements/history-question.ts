import type { EntryType } from '../contract/entry.js'
import type { HistoryQuestion } from '../store/history-reading.js'
import { dayAfter, dayOf, isDay, startOf } from './history-days.js'

export const RANGES = ['period', 'last-period', '30d', 'custom'] as const

/** Which stretch of time a history is of. */
export type HistoryRange = (typeof RANGES)[number]

/** What a page or a reader has set on a history. */
export interface HistorySearch {
  readonly range: HistoryRange
  readonly from: string | undefined
  readonly to: string | undefined
  readonly type: EntryType | undefined
  readonly feature: string | undefined
  readonly member: string | undefined
  readonly reference: string | undefined
}

/** All entries of the period. */
export const EMPTY_SEARCH = {
  type: undefined,
  feature: undefined,
  member: undefined,
  reference: undefined,
} as const satisfies Partial<HistorySearch>

const REFERENCE = /^[\w-]{1,64}$/
const CODE = /^[a-z][a-z0-9-]{0,62}$/

/** Why nothing can be asked: which words tell it. */
export function misuseOfSearch(search: HistorySearch): 'badRange' | 'badReference' | undefined {
  const { range, from = '', to = '', member, reference, feature } = search
  if ([member, reference].some((one) => one && !REFERENCE.test(one))) return 'badReference'
  if (feature && !CODE.test(feature)) return 'badReference'
  if (range !== 'custom' || reference) return undefined
  return isDay(from) && isDay(to) && from <= to ? undefined : 'badRange'
}

/** The question that a search asks. Days begin and end in the account's zone. */
export function questionOfSearch(search: HistorySearch): HistoryQuestion {
  const { range, from = '', to = '' } = search
  const spans: Partial<Record<string, HistoryQuestion['span']>> = {
    period: 'present',
    'last-period': 'previous',
    '30d': (timeZone, now) => {
      const today = dayOf(now, timeZone)
      return {
        from: startOf(dayAfter(today, -29), timeZone),
        to: startOf(dayAfter(today, 1), timeZone),
      }
    },
    custom: (timeZone) => ({
      from: startOf(from, timeZone),
      to: startOf(dayAfter(to, 1), timeZone),
    }),
  }
  return {
    span: spans[range] ?? 'present',
    type: search.type || undefined,
    feature: search.feature || undefined,
    member: search.member || undefined,
    reference: search.reference || undefined,
  }
}
