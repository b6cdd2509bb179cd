/**
 * What a frame is told when it is opened.
 *
 * @typedef {{
 *   id: string,
 *   parent: string,
 *   key: string,
 *   clientSecret?: string | undefined,
 *   appearance?: Appearance | undefined,
 *   locale?: string | undefined,
 * }} Opening
 * @typedef {{ variables?: Record<string, string> }} Appearance
 * @typedef {Record<string, (given: never) => unknown>} Methods
 * @typedef {{ frame: string, call: number, method: string, given: never }} Call
 */

/** @returns {unknown} */
const told = () => JSON.parse(decodeURIComponent(location.hash.slice(1)))

export const opening = /** @type {Opening} */ (told())

/** Tells the page that something happened. @param {string} event @param {object} [detail] */
export function tell(event, detail = {}) {
  parent.postMessage({ frame: opening.id, event, detail }, opening.parent)
}

/** Does what the page that opened the frame asks, and nobody else. @param {Methods} methods */
export function serve(methods) {
  /** @param {MessageEvent<unknown>} message */
  async function hear({ source, origin, data: said }) {
    const data = /** @type {Call | undefined} */ (said)
    if (source !== parent || origin !== opening.parent || data?.frame !== opening.id) return
    const { call, method, given } = data
    const result = await methods[method]?.(given)
    parent.postMessage({ frame: opening.id, call, result }, opening.parent)
  }
  addEventListener('message', (message) => void hear(message))
  tell('ready')
}
