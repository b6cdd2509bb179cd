import type { CreditsElement, ReactiveController } from '../lit.js'

/**
 * What a person presses may be gone with what comes of it, as the button that asks again: the focus
 * goes on at the title then, and does not begin at the top of the page.
 */
export class KeepsFocus implements ReactiveController {
  readonly #host: CreditsElement
  readonly #where: string
  #had = false

  /** `where`: what has the focus then. */
  constructor(host: CreditsElement, where = '[part="title"]') {
    this.#host = host
    this.#where = where
    host.addController(this)
  }

  hostUpdate(): void {
    this.#had = Boolean(this.#host.shadowRoot?.activeElement)
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot!
    if (!this.#had || root.activeElement) return
    const next = root.querySelector<HTMLElement>(this.#where)
    if (next && next.tabIndex < 0) next.tabIndex = -1
    next?.focus()
  }
}
