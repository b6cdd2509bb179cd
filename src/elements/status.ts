import type { CreditsError, CreditsErrorCode } from '../client/credits-error.js'
import type { StatusWords } from '../i18n/messages.js'

export { showStates } from './states.js'

/** What went wrong, as an element shows it. */
export interface Problem {
  readonly word: Exclude<keyof StatusWords, 'loading' | 'retry'>
  /** The slot in which the page may say it in its own words. */
  readonly slot: string
  /** The custom state that tells it. */
  readonly state?: string
  /** Asking again by hand helps; being told no does not change by asking. */
  readonly retry?: true
}

const FAILED: Problem = { word: 'failed', slot: 'failure', retry: true }
const DENIED = { slot: 'denied', state: 'denied' }

const PROBLEMS: Partial<Record<CreditsErrorCode, Problem>> = {
  offline: { word: 'offline', slot: 'offline', state: 'offline', retry: true },
  unauthorized: { word: 'unauthorized', ...DENIED },
  forbidden: { word: 'forbidden', ...DENIED },
  not_configured: { word: 'notConfigured', slot: 'not-configured', state: 'not-configured' },
}

/** The problem with what was read, if there is one. Without a store there is nothing to read. */
export const problemOf = (
  store: unknown,
  error: Pick<CreditsError, 'code'> | undefined,
): Problem | undefined =>
  store ? error && (PROBLEMS[error.code] ?? FAILED) : PROBLEMS.not_configured
