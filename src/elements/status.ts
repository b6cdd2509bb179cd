import type { CreditsErrorCode } from '../client/credits-error.js'
import type { StatusWords } from '../i18n/messages.js'
import type { Snapshot } from '../store/snapshot.js'

/** What went wrong, as an element shows it. */
export interface Problem {
  readonly word: Exclude<keyof StatusWords, 'loading' | 'retry'>
  /** The slot in which the page may say it in its own words. */
  readonly slot: string
  /** The custom state that tells it, beside the one of where the element stands. */
  readonly state?: string
  /** Asking again by hand helps; being told no does not change by asking. */
  readonly retry?: true
}

const FAILED: Problem = { word: 'failed', slot: 'failure', retry: true }
const UNSET: Problem = { word: 'notConfigured', slot: 'not-configured' }
const DENIED = { slot: 'denied', state: 'denied' }

const PROBLEMS: Partial<Record<CreditsErrorCode, Problem>> = {
  offline: { word: 'offline', slot: 'offline', state: 'offline', retry: true },
  unauthorized: { word: 'unauthorized', ...DENIED },
  forbidden: { word: 'forbidden', ...DENIED },
  not_configured: UNSET,
}

/** The problem with what was read, if there is one. Without a store there is nothing to read. */
export const problemOf = (store: unknown, { error }: Snapshot<unknown>): Problem | undefined =>
  store ? error && (PROBLEMS[error.code] ?? FAILED) : UNSET

/**
 * Makes the custom states tell where an element stands between asking and knowing, and `more`.
 * A last known answer outlives a failure; without one there is nothing to show but words.
 */
export function showStates(
  states: CustomStateSet,
  known: unknown,
  problem: Problem | undefined,
  more: string | undefined,
): void {
  const phase = problem ? (known ? 'stale' : 'failed') : known ? 'ready' : 'loading'
  states.clear()
  for (const state of [problem === UNSET ? UNSET.slot : phase, problem?.state, more])
    if (state) states.add(state)
}
