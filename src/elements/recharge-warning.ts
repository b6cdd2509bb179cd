import { html, type TemplateResult } from '../lit.js'
import { levelMark } from './level-mark.js'

/** What should be known beside a field, and keeps nobody from saving. */
export const warning = (text: string): TemplateResult =>
  html`<p class="low wrong warning">${levelMark('low')}<span>${text}</span></p>`
