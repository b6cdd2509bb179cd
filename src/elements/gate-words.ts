import type { GateState } from '../events.js'
import type { BlockedWords } from '../i18n/messages.js'
import type { GateView } from './gate-view.js'

export const lowWords = ({ words, check }: GateView): string =>
  check ? words.low(check.required, check.available - check.required) : ''

const wordsOf = ({ words, check }: GateView): BlockedWords =>
  words.blocked[check?.reason ?? 'insufficient_credits']

export const blockedTitle = (view: GateView): string => wordsOf(view).title

/** What is missing, and what to do about it. */
export function blockedWords(view: GateView): string {
  const { check } = view
  if (!check) return ''
  const { required, available, minutesCovered } = check
  const { sentence, advice } = wordsOf(view)
  return `${sentence(required, available, minutesCovered ?? undefined)} ${advice(available)}`
}

/** What to say aloud when the gate turns from one state into another. Its first state is read. */
export function spokenWords(from: GateState, to: GateState, view: GateView): string | undefined {
  const { words, trouble } = view
  if (to === 'blocked') return blockedWords(view)
  if (to === 'unknown') return trouble
  if (from === 'blocked') return words.nowAllowed
  return to === 'low' ? lowWords(view) : undefined
}
