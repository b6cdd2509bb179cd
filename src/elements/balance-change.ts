import type { Balance } from '../contract/balance.js'
import type { BalanceWords } from '../i18n/messages.js'
import type { Snapshot } from '../store/snapshot.js'
import { problemOf } from './phase.js'

/** Every change of a figure raises the version; another account counts its own. */
export const sameFigures = (now: Balance, before: Balance | undefined): boolean =>
  now.account === before?.account && now.version === before.version

export const previousOf = (now: Balance, before: Balance | undefined): Balance | undefined =>
  before?.account === now.account ? before : undefined

/**
 * What to say aloud when one snapshot follows another: a new level, a failure, nothing else.
 * A figure that counts down would otherwise talk over the visit.
 */
export function announcementOf(
  before: Snapshot<Balance>,
  now: Snapshot<Balance>,
  words: BalanceWords,
): string | undefined {
  if (now.error) return before.error ? undefined : words[problemOf(now.error)]
  const previous = now.data && previousOf(now.data, before.data)
  if (now.data && previous && previous.level !== now.data.level)
    return words.levelIs(now.data.level, now.data.available)
  return before.error ? '' : undefined
}
