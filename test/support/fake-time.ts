import type { Wait } from '../../src/client/time.js'
// What is loaded when it is used would take real time, the first time.
import '../../src/client/refusal.js'

export interface FakeTime {
  readonly wait: Wait
  /** How long each present wait still lasts, in milliseconds, in the order they began. */
  readonly waiting: readonly number[]
  /** Lets so many milliseconds pass, wait by wait, with all that follows from each. */
  pass: (ms: number) => Promise<void>
}

/** Time that passes only when a test says so. */
export function fakeTime(): FakeTime {
  let now = 0
  const waits = new Set<{ until: number; end: () => void }>()
  return {
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve()
        const mine = { until: now + ms, end }
        function end(): void {
          waits.delete(mine)
          signal?.removeEventListener('abort', end)
          resolve()
        }
        waits.add(mine)
        signal?.addEventListener('abort', end)
      }),
    get waiting() {
      return [...waits].map(({ until }) => until - now)
    },
    async pass(ms) {
      const end = now + ms
      await settled()
      for (;;) {
        const [next] = [...waits].sort((a, b) => a.until - b.until)
        if (!next || next.until > end) break
        now = next.until
        next.end()
        await settled()
      }
      now = end
      await settled()
    },
  }
}

/** Everything that needs no time has happened: answers, streams and messages included. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await new Promise((resolve) => setTimeout(resolve))
}
