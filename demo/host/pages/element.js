/** @typedef {Node | string | null | undefined | false} Child */

/**
 * An element with properties and children. Text stays text: nothing here parses HTML.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Partial<HTMLElementTagNameMap[T]>} [properties]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag)
  Object.assign(made, properties)
  made.append(...children.filter(isThere))
  return made
}

/**
 * @param {Child} child
 * @returns {child is Node | string}
 */
const isThere = (child) => child instanceof Node || typeof child === 'string'

/**
 * The element of the page with this id. The page's own HTML and scripts go together: a missing
 * one is a mistake, said at once.
 *
 * @template {HTMLElement} E
 * @param {string} id
 * @param {new () => E} kind
 * @returns {E}
 */
export function byId(id, kind) {
  const found = document.getElementById(id)
  if (found instanceof kind) return found
  throw new Error(`The page has no ${kind.name} #${id}.`)
}

/**
 * Says something to a screen reader, once, without moving the focus.
 *
 * @param {string} text
 */
export function announce(text) {
  byId('announcer', HTMLElement).textContent = text
}
