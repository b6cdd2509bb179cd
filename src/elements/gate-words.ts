import type { GateState } from '../events.js'
import type { GateView } from './gate-view.js'

export const lowWords = ({ words, check }: GateView): string =>
  check ? words.low(check.required, check.available - check.required) : ''

export const blockedWords = ({ words, check }: GateView): string =>
  check ? words.blocked(check.required, check.available, check.minutesCovered ?? undefined) : ''

/** What to say aloud when the gate turns from one state into another. Its first state is read. */
export function spokenWords(from: GateState, to: GateState, view: GateView): string | undefined {
  const { words, trouble } = view
  if (to === 'blocked') return `${blockedWords(view)} ${words.advice}`
  if (to === 'unknown') return trouble
  if (from === 'blocked') return words.nowAllowed
  return to === 'low' ? lowWords(view) : undefined
}
