import type { EntryType } from '../contract/entry.js'
import type { HistoryQuestion } from '../store/history-reading.js'
import { dayAfter, dayOf, isDay, startOf } from './history-days.js'

export const PERIODS = ['this', 'last', '30-days', 'range'] as const

/** Which stretch of time a history is of. */
export type HistoryPeriod = (typeof PERIODS)[number]

/** What a page or a reader has set on a history. */
export interface HistorySearch {
  readonly period: HistoryPeriod
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
  const { period, from = '', to = '', member, reference, feature } = search
  if ([member, reference].some((one) => one && !REFERENCE.test(one))) return 'badReference'
  if (feature && !CODE.test(feature)) return 'badReference'
  if (period !== 'range' || reference) return undefined
  return isDay(from) && isDay(to) && from <= to ? undefined : 'badRange'
}

/** The question that a search asks. Days begin and end in the account's zone. */
export function questionOfSearch(search: HistorySearch): HistoryQuestion {
  const { period, from = '', to = '' } = search
  const spans: Partial<Record<string, HistoryQuestion['span']>> = {
    this: 'present',
    last: 'previous',
    '30-days': (timeZone, now) => {
      const today = dayOf(now, timeZone)
      return {
        from: startOf(dayAfter(today, -29), timeZone),
        to: startOf(dayAfter(today, 1), timeZone),
      }
    },
    range: (timeZone) => ({
      from: startOf(from, timeZone),
      to: startOf(dayAfter(to, 1), timeZone),
    }),
  }
  return {
    span: spans[period] ?? 'present',
    type: search.type || undefined,
    feature: search.feature || undefined,
    member: search.member || undefined,
    reference: search.reference || undefined,
  }
}
