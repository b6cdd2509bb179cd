import type { ReactiveController, ReactiveControllerHost } from '../lit.js'

/** An age is told in minutes; this often it is told anew, in milliseconds. */
const PACE_MS = 20_000

/** Renders its host again as time passes, while it is in the page. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#host.requestUpdate(), PACE_MS)
  }

  hostDisconnected(): void {
    clearInterval(this.#timer)
  }
}
