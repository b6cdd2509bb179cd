/**
 * @typedef {import('./api.js').Answer} Answer
 * @typedef {import('./channel.js').Opening} Opening
 *
 * What an Elements instance is made with; a setup has no amount.
 * @typedef {{
 *   clientSecret?: string,
 *   appearance?: import('./channel.js').Appearance,
 *   locale?: string,
 *   amount?: number,
 *   currency?: string,
 *   setupFutureUsage?: string | null,
 *   setup_future_usage?: string | null,
 * }} ElementsOptions
 *
 * What a frame says: that something happened, or what it was asked.
 * @typedef {{ frame: string, event?: string, detail: never, call: number, result: Answer }} Said
 */

const ORIGIN = new URL(/** @type {HTMLScriptElement} */ (document.currentScript).src).origin

/** The page uses Stripe.js in a way it may not. */
export class IntegrationError extends Error {
  /** @override */
  name = 'IntegrationError'
}

/** A page of the double in the page of the shop. They talk by messages to each other's origin only. */
export class Frame {
  id = crypto.randomUUID()
  calls = 0
  /** @type {Map<number, (result: Answer) => void>} */
  asked = new Map()
  /** @type {Map<string, Set<(detail: never) => void>>} */
  listeners = new Map()
  iframe = document.createElement('iframe')
  /** @type {Promise<unknown>} */
  ready = new Promise((resolve) => this.on('ready', resolve))

  /** @param {string} file @param {string} title @param {Omit<Opening, 'id' | 'parent'>} opening */
  constructor(file, title, opening) {
    const told = { ...opening, id: this.id, parent: location.origin }
    this.iframe.src = `${ORIGIN}/v3/${file}#${encodeURIComponent(JSON.stringify(told))}`
    this.iframe.title = title
    this.iframe.style.border = '0'
    this.iframe.style.width = '100%'
    addEventListener('message', this.hear)
  }

  /** @param {MessageEvent<Said | undefined>} message */
  hear = ({ source, origin, data }) => {
    if (source !== this.iframe.contentWindow || origin !== ORIGIN || data?.frame !== this.id) return
    if (data.event)
      for (const heard of [...(this.listeners.get(data.event) ?? [])]) heard(data.detail)
    else this.asked.get(data.call)?.(data.result)
  }

  /** @template [D=unknown] @param {string} event @param {(detail: D) => void} listener */
  on(event, listener) {
    const all = this.listeners.get(event) ?? new Set()
    this.listeners.set(event, all.add(listener))
  }

  /** @param {string} method @param {object} [given] @returns {Promise<Answer>} */
  async ask(method, given = {}) {
    await this.ready
    const call = (this.calls += 1)
    /** @type {Promise<Answer>} */
    const answered = new Promise((resolve) => this.asked.set(call, resolve))
    this.iframe.contentWindow?.postMessage({ frame: this.id, call, method, given }, ORIGIN)
    return answered
  }

  close() {
    removeEventListener('message', this.hear)
    this.iframe.remove()
  }
}
