import type { Level } from '../contract/balance.js'
import type { CanStart } from '../contract/can-start.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import type { GateState } from '../events.js'
import type { GateWords } from '../i18n/messages.js'

/** All that a gate is rendered from. */
export interface GateView {
  readonly state: GateState
  /** The state before this one. */
  readonly before: GateState
  /** Whether the page has put something into a slot. */
  readonly fills: (slot: GateState) => boolean
  readonly words: GateWords
  readonly locale: Pick<LocaleController, 'format' | 'messages'>
  /** The answer shown; undefined while there is none. */
  readonly check: GateCheck | undefined
  /** What is wrong, in words. */
  readonly trouble: string | undefined
  readonly update: () => void
  /** Asks again, where that helps. */
  readonly retry: (() => void) | undefined
}

/** A refusal of a reservation says less than a check: not what the credits would be enough for. */
export type GateCheck = Pick<CanStart, 'required' | 'available' | 'reason'> & {
  readonly minutesCovered: number | null
  readonly levelAfter: Level
}
