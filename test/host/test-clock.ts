import type { Clock } from '../../demo/host/clock.js'

interface Alarm {
  readonly at: number
  readonly action: () => void | Promise<void>
}

/** Time that moves when the test says so, and waits for what it sets off. */
export class TestClock implements Clock {
  #now = Date.parse('2026-11-23T09:00:00.000Z')
  readonly #alarms = new Set<Alarm>()

  now(): number {
    return this.#now
  }

  after(delay_ms: number, action: () => void | Promise<void>): () => void {
    const alarm = { at: this.#now + delay_ms, action }
    this.#alarms.add(alarm)
    return () => this.#alarms.delete(alarm)
  }

  /** Time passes and nothing rings, as on a machine that slept. */
  oversleep(duration_ms: number): void {
    this.#now += duration_ms
  }

  /** Rings every alarm of the next `duration_ms` in order, each when the one before is done. */
  async advance(duration_ms: number): Promise<void> {
    const end = this.#now + duration_ms
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#alarms.delete(next)
      this.#now = next.at
      await next.action()
    }
    this.#now = end
  }

  #next(end: number): Alarm | undefined {
    const due = [...this.#alarms].filter((alarm) => alarm.at <= end)
    return due.sort((one, other) => one.at - other.at)[0]
  }
}
