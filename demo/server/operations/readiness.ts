import { Refusal } from '../refusal.js'

/** Long for a database that is well, short for whoever asks whether it is. */
const ANSWER_ms = 1_000

export interface Readiness {
  /** Throws `unavailable` unless requests can be served. */
  check(): Promise<void>
  /** From now on they cannot: whoever sends them should choose another process. */
  drain(): void
}

/**
 * @param version reads what the database's tables are at
 * @param expected what this process's code was written for
 */
export function createReadiness(version: () => Promise<number>, expected: number): Readiness {
  let draining = false
  return {
    check: async () => {
      if (draining) throw new Refusal('unavailable', 'This process is ending.')
      const found = await within(ANSWER_ms, version())
      if (found !== expected)
        throw new Refusal('unavailable', 'The database is not at the version of this process.')
    },
    drain: () => {
      draining = true
    },
  }
}

function within<T>(patience_ms: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new Refusal('unavailable', 'The database does not answer.'))
    const timer = setTimeout(late, patience_ms)
    answer
      .then(resolve, (cause: unknown) => {
        reject(new Refusal('unavailable', 'The database does not answer.', { cause }))
      })
      .finally(() => clearTimeout(timer))
  })
}
