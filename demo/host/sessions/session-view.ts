import type { Utterance } from '../consultations.js'

/** How much faster than life a recording plays. The bill does not depend on it. */
export const speeds = [1, 5, 20, 60] as const
export type Speed = (typeof speeds)[number]

/** Why a session ended. */
export type Ending =
  /** The clinician said so. */
  | 'clinician'
  /** The recording is over. */
  | 'recording'
  /** The reserved length is over, and it could not be extended. */
  | 'credits'
  /** No page has followed it for a while. Nothing is charged. */
  | 'abandoned'

/** What a session cost, as far as the credits backend has said. */
export type Cost =
  | { readonly state: 'none' }
  /** The work is measured; the backend has not answered yet. */
  | { readonly state: 'pending'; readonly quantity_ms: number }
  | {
      readonly state: 'booked'
      readonly quantity_ms: number
      readonly credits: number
      /** Held and not needed. */
      readonly returned: number
      /** True if the reservation was over, so that the work was booked without it. */
      readonly late: boolean
    }
  /** The backend refused for good. */
  | { readonly state: 'refused'; readonly quantity_ms: number; readonly code: string }

/** Why the session will stop at its reserved end. */
export type Warning =
  /** There are not enough credits for more. */
  | 'no_more_credits'
  /** There may be credits, and the limit of this member leaves him too few. */
  | 'member_limit'
  /** The credits backend does not answer; the host keeps asking. */
  | 'no_answer'
  /** The backend refused for another reason. */
  | 'refused'

/** A session as its member may see it. `_ms` is session time, whatever the speed. */
export interface SessionView {
  readonly session: string
  readonly feature: string
  readonly consultation: string
  readonly state: 'running' | 'ended'
  readonly speed: Speed
  readonly position_ms: number
  readonly duration_ms: number
  readonly reserved_ms: number
  /** Credits held by the reservation. */
  readonly held: number
  /** When the reservation ends by itself, in real time. */
  readonly expiresAt: string
  readonly warning: Warning | null
  readonly ending: Ending | null
  readonly cost: Cost
  /** The clinician's note; null while running and after an abandoned session. */
  readonly note: string | null
}

/** What a follower of a session is told. */
export type SessionEvent =
  | { readonly type: 'session'; readonly view: SessionView }
  | { readonly type: 'utterance'; readonly index: number; readonly utterance: Utterance }
