import type { Connection } from '../client/connection.js'
import { backoff } from './backoff.js'
import type { PageSignals } from './page-signals.js'
import type { Resource } from './resource.js'
import type { Dated } from './snapshot.js'

/** At least so long between two looks at what is under way, in milliseconds. */
const PAUSE_MIN_MS = 2000

/**
 * Reads again, in ever longer pauses, while something is under way and somebody looks.
 *
 * @returns what is to be called when something has changed
 */
export function lookWhile<T extends Dated>(
  resource: Resource<T>,
  client: Pick<Connection, 'wait' | 'random'>,
  isUnderWay: (known: T) => boolean,
  page: PageSignals,
  signal: AbortSignal,
): () => void {
  let waiting = false
  let looks = 0
  const goesOn = (): boolean => {
    const { data } = resource.snapshot
    return !signal.aborted && data !== undefined && isUnderWay(data)
  }
  const look = async (): Promise<void> => {
    if (!goesOn()) looks = 0
    if (waiting || !goesOn()) return
    waiting = true
    await client.wait(PAUSE_MIN_MS + backoff(looks++, client.random), signal).catch(() => undefined)
    if (goesOn() && page.isVisible()) await resource.refresh()
    waiting = false
    void look()
  }
  return () => void look()
}
