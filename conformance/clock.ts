import { setTimeout as wait } from 'node:timers/promises'
import { routes } from '@virtual-practice/credits/contract'
import { Broken, Skipped } from './verdicts.js'
import type { Wire } from './wire.js'

/** What is really waited for where no clock can be moved. */
const SHORT_ms = 1_500

/**
 * Lets time pass on the backend: by its clock of tests, where it offers one. A backend that does not
 * is never asked to move; then only a moment can be waited for.
 */
export class BackendClock {
  readonly #offered: boolean
  readonly #wire: Wire
  readonly #headers: Record<string, string>

  constructor(offered: boolean, wire: Wire, headers: Record<string, string>) {
    this.#offered = offered
    this.#wire = wire
    this.#headers = headers
  }

  /** So long passes. Skips the check where it cannot. */
  async pass(by_ms: number): Promise<void> {
    if (this.#offered) await this.#set({ advanceMs: by_ms })
    else if (by_ms <= SHORT_ms) await wait(by_ms + 20)
    else this.require()
  }

  /** It becomes that instant, to the millisecond. Skips the check where it cannot. */
  async reach(instant: string): Promise<void> {
    this.require()
    await this.#set({ now: instant })
  }

  /** Skips the check where the clock cannot be moved. */
  require(): void {
    if (!this.#offered) throw new Skipped('needs a clock that can be moved')
  }

  async #set(body: { advanceMs: number } | { now: string }): Promise<void> {
    const { method, path } = routes.setClock
    const headers = { ...this.#headers, 'Content-Type': 'application/json' }
    const { status, exchange } = await this.#wire.send({
      method,
      path,
      headers,
      body: JSON.stringify(body),
    })
    if (status !== 200) throw new Broken('the clock of tests could not be moved', exchange)
  }
}
