import { CreditsError } from './credits-error.js'
import type { Wait } from './wait.js'

/**
 * Does `work` within so many milliseconds. Afterwards, and when `signal` is aborted, the work's
 * own signal is aborted. Throws `timeout`, or what `signal` was aborted with.
 */
export async function within<T>(
  limit_ms: number,
  wait: Wait,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted()
  const over = new AbortController()
  const end = signal ? AbortSignal.any([signal, over.signal]) : over.signal
  const late = wait(limit_ms, end).then((): never => {
    signal?.throwIfAborted()
    throw new CreditsError('timeout', `No answer within ${limit_ms / 1000} s.`)
  })
  try {
    return await Promise.race([work(end), late])
  } finally {
    over.abort()
  }
}
