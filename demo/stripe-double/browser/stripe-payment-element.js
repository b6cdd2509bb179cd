import { Frame, IntegrationError } from './stripe-frame.js'

/** @typedef {import('./stripe-frame.js').ElementsOptions} ElementsOptions */
/** @typedef {{ key: string, options: ElementsOptions, element: PaymentElement | undefined }} Owner */

export class PaymentElement {
  /** @type {Frame | undefined} */
  frame
  /** @type {Map<string, Set<(detail: never) => void>>} */
  listeners = new Map()

  /** @param {Owner} elements */
  constructor(elements) {
    this.elements = elements
  }

  /** @param {string | HTMLElement} place */
  mount(place) {
    const node = place instanceof Element ? place : document.querySelector(place)
    if (!node)
      throw new IntegrationError(
        `The selector you specified (${place instanceof Element ? place.id : place}) applies to no DOM elements that are currently on the page. Make sure the element exists on the page before calling mount().`,
      )
    if (node.getRootNode() instanceof ShadowRoot)
      throw new IntegrationError(
        'Elements cannot be mounted in a ShadowRoot. Please mount in the Light DOM.',
      )
    if (!node.isConnected) throw new IntegrationError("payment Element didn't mount normally.")
    this.unmount()
    const { key, options } = this.elements
    const { clientSecret, appearance, locale } = options
    const opening = { key, clientSecret, appearance, locale }
    const frame = new Frame('payment.html', 'Secure payment input frame', opening)
    this.frame = frame
    frame.iframe.allow = 'payment *'
    frame.iframe.style.height = '0'
    /** @param {{ height: number }} size */
    const fit = ({ height }) => (frame.iframe.style.height = `${height}px`)
    frame.on('resize', fit)
    frame.on('ready', () => this.fire('ready', { elementType: 'payment' }))
    for (const event of ['change', 'focus', 'blur', 'escape', 'loaderror'])
      frame.on(event, (detail) => this.fire(event, detail))
    node.replaceChildren(frame.iframe)
  }

  /** @param {string} event @param {unknown} detail */
  fire(event, detail) {
    for (const listener of [...(this.listeners.get(event) ?? [])])
      listener(/** @type {never} */ (detail))
  }

  /** @param {string} event @param {(detail: never) => void} listener */
  on(event, listener) {
    this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(listener))
    return this
  }

  /** @param {string} event @param {(detail: never) => void} listener */
  once(event, listener) {
    /** @param {never} detail */
    const first = (detail) => {
      this.off(event, first)
      listener(detail)
    }
    return this.on(event, first)
  }

  /** @param {string} event @param {(detail: never) => void} [listener] */
  off(event, listener) {
    if (listener) this.listeners.get(event)?.delete(listener)
    else this.listeners.delete(event)
    return this
  }

  update() {}
  collapse() {}
  focus() {
    this.frame?.iframe.focus()
    void this.frame?.ask('focus')
  }
  blur() {
    void this.frame?.ask('blur')
  }
  clear() {
    void this.frame?.ask('clear')
  }
  unmount() {
    this.frame?.close()
    this.frame = undefined
  }
  destroy() {
    this.unmount()
    this.elements.element = undefined
  }
}
