import type { Level } from '../contract/balance.js'
import type { CanStart } from '../contract/can-start.js'
import type { GateState } from '../events.js'
import type { GateWords } from '../i18n/messages.js'
import type { Problem } from './phase.js'

/** All that a gate is rendered from. */
export interface GateView {
  readonly state: GateState
  /** The state before this one. */
  readonly before: GateState
  /** Whether the page has put something into a slot. */
  readonly fills: (slot: GateState) => boolean
  /** False while the words of the page's language are on their way. */
  readonly ready: boolean
  readonly words: GateWords
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** The answer shown; undefined while there is none. */
  readonly check: GateCheck | undefined
  readonly problem: Problem | 'misused' | undefined
  readonly update: () => void
  readonly retry: () => void
}

/** A refusal of a reservation says less than a check: not what the credits would be enough for. */
export type GateCheck = Pick<CanStart, 'required' | 'available'> & {
  readonly minutesCovered: number | null
  readonly levelAfter: Level
}
