import type { ReactiveController, ReactiveControllerHost } from '../lit.js'
import type { CreditsEvents } from '../events.js'

/**
 * Calls back when another element of the page has done something: what one of them has changed, another
 * may have to read again.
 */
export class HearsPage implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #types: readonly (keyof CreditsEvents)[]
  readonly #heard: () => void

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    types: readonly (keyof CreditsEvents)[],
    heard: () => void,
  ) {
    this.#host = host
    this.#types = types
    this.#heard = heard
    host.addController(this)
  }

  hostConnected(): void {
    for (const type of this.#types) this.#host.ownerDocument.addEventListener(type, this.#hear)
  }

  hostDisconnected(): void {
    for (const type of this.#types) this.#host.ownerDocument.removeEventListener(type, this.#hear)
  }

  /** What comes out of a shadow root has another target outside. */
  readonly #hear = (event: Event): void => {
    if (event.composedPath()[0] !== this.#host) this.#heard()
  }
}
