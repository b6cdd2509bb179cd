import type { ReactiveController, ReactiveControllerHost } from '../lit.js'
import { type LightContainer, lightContainer, slotName } from '../payment/light-container.js'
import type { CardForm, CardFormOptions, LoadTill, Till } from '../payment/till.js'

/** What a form is opened with. */
export interface WantedForm extends CardFormOptions {
  readonly publishableKey: string
}

/**
 * Keeps one card form for its host: in the page itself, shown by the host's slot of `slot`'s name.
 * What was typed into it stays as long as the host is in the page and nothing closes it.
 */
export class CardFormController implements ReactiveController {
  /** The name of the slot to show it in. */
  readonly slot = slotName()
  state: 'closed' | 'opening' | 'open' | 'failed' = 'closed'
  form: CardForm | undefined
  readonly #host: ReactiveControllerHost & Element
  readonly #load: () => LoadTill
  #till: { key: string; till: Promise<Till> } | undefined
  #container: LightContainer | undefined
  #told = ''

  constructor(host: ReactiveControllerHost & Element, load: () => LoadTill) {
    this.#host = host
    this.#load = load
    host.addController(this)
  }

  /** Rejects when the provider's code cannot be had; the next call tries again. */
  till(publishableKey: string): Promise<Till> {
    if (this.#till?.key === publishableKey) return this.#till.till
    const till = this.#load()(publishableKey)
    this.#till = { key: publishableKey, till }
    till.catch(() => (this.#till = undefined))
    return till
  }

  /** Opens the form, or tells the open one what is new. After a failure only `retry` opens it. */
  show(wanted: WantedForm): void {
    const { publishableKey, ...options } = wanted
    const telling = JSON.stringify(options)
    if (this.state === 'closed') void this.#open(publishableKey, options)
    else if (telling !== this.#told) this.form?.change(options)
    this.#told = telling
  }

  retry(): void {
    this.close()
    this.#host.requestUpdate()
  }

  close(): void {
    this.form?.close()
    this.#container?.remove()
    this.form = this.#container = undefined
    this.state = 'closed'
  }

  hostDisconnected(): void {
    this.close()
  }

  async #open(publishableKey: string, options: CardFormOptions): Promise<void> {
    const container = (this.#container = lightContainer(this.#host, this.slot))
    this.state = 'opening'
    try {
      const till = await this.till(publishableKey)
      if (container !== this.#container) return
      const form = await till.openForm(container.element, options)
      if (container !== this.#container) return form.close()
      this.form = form
      this.#told = JSON.stringify(options)
      this.#become('open')
    } catch (thrown) {
      if (container !== this.#container) return
      console.warn('Credits: the card form could not be shown.', thrown)
      container.remove()
      this.#become('failed')
    }
  }

  #become(state: CardFormController['state']): void {
    this.state = state
    this.#host.requestUpdate()
  }
}
