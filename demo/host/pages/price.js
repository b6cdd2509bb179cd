/** @typedef {import('@virtual-practice/credits/contract').Balance} Balance */
/** @typedef {{ balance: Balance | undefined }} Known */

/** @type {Known} */
const known = { balance: undefined }
/** @type {Set<() => void>} */
const listeners = new Set()

document.body.addEventListener('credits-changed', ({ detail }) => {
  known.balance = detail.balance
  for (const listener of listeners) listener()
})

/** The last balance an element of the page has shown. */
export const balance = () => known.balance

/**
 * Calls back when the figures change, until the signal aborts.
 *
 * @param {() => void} listener
 * @param {AbortSignal} signal
 */
export function onBalance(listener, signal) {
  listeners.add(listener)
  signal.addEventListener('abort', () => listeners.delete(listener))
}

/**
 * What work of this length holds, by the account's own rate; undefined before it is known.
 *
 * @param {string} feature
 * @param {number} quantity_ms
 */
export function creditsFor(feature, quantity_ms) {
  const rate = known.balance?.features.find(({ code }) => code === feature)?.rate
  return rate && Math.ceil((quantity_ms * rate.credits) / rate.per)
}

/**
 * Whole minutes of a feature that the available credits cover.
 *
 * @param {string} feature
 */
export function minutesCovered(feature) {
  return known.balance?.features.find(({ code }) => code === feature)?.minutesCovered ?? 0
}
