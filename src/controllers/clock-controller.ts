import type { ReactiveController, ReactiveControllerHost } from 'lit'

const TICK_MS = 30_000

/** Renders its host again now and then, while the host says that time shows in it. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #needed: () => boolean
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost, needed: () => boolean) {
    this.#host = host
    this.#needed = needed
    host.addController(this)
  }

  hostUpdated(): void {
    if (!this.#needed()) this.hostDisconnected()
    else this.#timer ??= setInterval(() => this.#host.requestUpdate(), TICK_MS)
  }

  hostDisconnected(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }
}
