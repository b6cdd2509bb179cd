/** Where the host gets its time and its alarms, so that a test can be both. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Runs `action` once, `delay_ms` from now. The answer cancels it. */
  after(delay_ms: number, action: () => void | Promise<void>): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(delay_ms, action) {
    const timer = setTimeout(() => void action(), Math.max(0, delay_ms))
    return () => clearTimeout(timer)
  },
}
