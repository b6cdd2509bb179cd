/**
 * What a frame is told when it is opened.
 *
 * @typedef {{
 *   id: string,
 *   parent: string,
 *   key: string,
 *   clientSecret?: string,
 *   appearance?: Appearance,
 * }} Opening
 * @typedef {{ variables?: Record<string, string> }} Appearance
 * @typedef {Record<string, (given: any) => unknown>} Methods
 */

/** @type {Opening} */
export const opening = JSON.parse(decodeURIComponent(location.hash.slice(1)))

/** Tells the page that something happened. @param {string} event @param {object} [detail] */
export function tell(event, detail = {}) {
  parent.postMessage({ frame: opening.id, event, detail }, opening.parent)
}

/** Does what the page that opened the frame asks, and nobody else. @param {Methods} methods */
export function serve(methods) {
  /** @param {MessageEvent} message */
  async function hear({ source, origin, data }) {
    if (source !== parent || origin !== opening.parent || data?.frame !== opening.id) return
    const result = await methods[String(data.method)]?.(data.given)
    parent.postMessage({ frame: opening.id, call: data.call, result }, opening.parent)
  }
  addEventListener('message', (message) => void hear(message))
  tell('ready')
}
