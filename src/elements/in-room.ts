import { html, type TemplateResult } from '../lit.js'

/**
 * Puts what an element shows into a box of its own, whose style is in `apart`. A page that says
 * `* { all: unset }` says it of the element too, and makes it a piece of a line; this box it does
 * not reach.
 */
export const inRoom = (content: TemplateResult): TemplateResult =>
  html`<div class="room plain">${content}</div>`
