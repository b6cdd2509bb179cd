import type { CreditsElement, ReactiveController } from '../lit.js'

/**
 * The dialog of a host that asks before it does something. A browser lets a dialog that is taken
 * out of the page come back open and in nobody's way, and so one to which no key is kept: it is
 * closed when its host leaves.
 */
export class QuestionDialog implements ReactiveController {
  readonly #host: CreditsElement

  constructor(host: CreditsElement) {
    this.#host = host
    host.addController(this)
  }

  get isOpen(): boolean {
    return this.#dialog?.open === true
  }

  /** Opens it when what it asks is there. */
  async open(): Promise<void> {
    this.#host.requestUpdate()
    await this.#host.updateComplete
    if (this.#host.isConnected && !this.isOpen) this.#dialog?.showModal()
  }

  close(): void {
    this.#dialog?.close()
  }

  hostDisconnected(): void {
    this.close()
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog')
  }
}
