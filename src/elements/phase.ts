import type { CreditsError } from '../client/credits-error.js'
import type { StatusWords } from '../i18n/messages.js'
import type { Snapshot } from '../store/snapshot.js'

/** Where an element stands between asking and knowing. */
export type Phase = 'not-configured' | 'loading' | 'ready' | 'stale' | 'failed'

/** Which words say what went wrong. */
export type Problem = Exclude<keyof StatusWords, 'loading' | 'retry'>

const PROBLEMS: Record<string, Problem> = {
  offline: 'offline',
  unauthorized: 'unauthorized',
  forbidden: 'forbidden',
  not_configured: 'notConfigured',
}

export const problemOf = ({ code }: CreditsError): Problem => PROBLEMS[code] ?? 'failed'

/** A last known figure outlives a failure; without one there is nothing to show but words. */
export function phaseOf(configured: boolean, { data, error }: Snapshot<unknown>): Phase {
  if (!configured || error?.code === 'not_configured') return 'not-configured'
  if (!error) return data ? 'ready' : 'loading'
  return data ? 'stale' : 'failed'
}

/** The custom states that a phase and its problem are shown as. */
export function statesOf(phase: Phase, problem: Problem | undefined): string[] {
  if (problem === 'offline') return [phase, 'offline']
  return problem === 'unauthorized' || problem === 'forbidden' ? [phase, 'denied'] : [phase]
}

/** Asking again by hand helps; being told no does not change by asking. */
export const mayRetry = (problem: Problem): boolean => problem === 'failed' || problem === 'offline'
