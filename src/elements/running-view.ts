import type { OpenReservation } from '../contract/open-reservations.js'
import type { Action } from '../controllers/action-controller.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import type { RunningWords } from '../i18n/running-words.js'
import type { Problem } from './status.js'

/** What a person may do with running sessions. */
export interface RunningIntents {
  readonly ask: (session: OpenReservation) => void
  readonly keep: () => void
  readonly release: () => void
}

/** All that running sessions are rendered from. Without sessions and problem they are loading. */
export interface RunningView extends RunningIntents {
  readonly sessions: readonly OpenReservation[] | undefined
  readonly hasMore: boolean
  readonly asOf: string | undefined
  /** The server's time now. */
  readonly now_ms: number
  readonly timeZone: string | undefined
  readonly problem: Problem | undefined
  /** The one about which is asked. */
  readonly leaving: OpenReservation | undefined
  readonly releasing: Action
  readonly featureName: (code: string) => string
  readonly memberName: (member: string) => string
  readonly words: RunningWords
  readonly locale: LocaleController
  readonly retry: () => void
}
