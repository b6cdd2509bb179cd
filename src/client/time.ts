import { CreditsError } from './credits-error.js'

/** Passes after so many milliseconds, or as soon as the signal is aborted. Never rejects. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>

/** Real time. */
export const wait: Wait = (ms, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })

/** What `work` gives, unless that takes more than so many milliseconds: then `timeout`. */
export async function within<T>(limit_ms: number, wait: Wait, work: T | Promise<T>): Promise<T> {
  const done = new AbortController()
  const late = wait(limit_ms, done.signal).then((): never => {
    throw new CreditsError('timeout', 'No answer in time.')
  })
  try {
    return await Promise.race([work, late])
  } finally {
    done.abort()
  }
}
