import { html, type TemplateResult } from '../lit.js'
import type { Level } from '../contract/balance.js'

const RING = 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0'

/** Each level has its own shape, so that colour is never needed to tell them apart. */
const SHAPES: Record<Level, string> = {
  ok: `${RING}M5 8l2 2 4-4`,
  low: `${RING}M8 5v6L5 8m3 3l3-3`,
  critical: 'M8 2l6 11H2zM8 6v3m0 2z',
  empty: `${RING}M4 12l8-8`,
}

/** The level as a shape, dots while there is none. Decoration: it is always in words beside it. */
export const levelMark = (level?: Level): TemplateResult =>
  html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
    <path d=${level ? SHAPES[level] : `${RING}M5 8zm3 0zm3 0z`} />
  </svg>`
