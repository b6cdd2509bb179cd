import type { Problem } from './status.js'

/**
 * Makes the custom states tell where an element stands between asking and knowing, and `more`.
 * A last known answer outlives a failure; without one there is nothing to show but words.
 */
export function showStates(
  states: CustomStateSet,
  known: unknown,
  problem: Pick<Problem, 'state'> | undefined,
  more?: string | false,
): void {
  states.clear()
  if (problem?.state) states.add(problem.state)
  if (problem?.state !== 'not-configured')
    states.add(problem ? (known ? 'stale' : 'failed') : known ? 'ready' : 'loading')
  if (more) states.add(more)
}
