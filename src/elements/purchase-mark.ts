import { html, type TemplateResult } from '../lit.js'

const RING = 'M29 16A13 13 0 1 1 3 16a13 13 0 0 1 26 0'

/** A shape for each way a purchase can stand. Decoration: it is always in words beside it. */
const SHAPES = {
  done: `${RING}M10 16.500l4.200 4.200 8-8.400`,
  waiting: `${RING}M16 8.500V16l5 3`,
  open: `${RING}M16 9v8.500m0 4.500h0`,
  ended: `${RING}M11 11l10 10m0-10l-10 10`,
} as const

/** Beside words to be minded before anything else. Decoration as well. */
export const attentionMark = html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 5v3.500m0 2.500h0" />
</svg>`

export const purchaseMark = (shape: keyof typeof SHAPES): TemplateResult =>
  html`<svg class="big mark" viewBox="0 0 32 32" aria-hidden="true">
    <path d=${SHAPES[shape]} />
  </svg>`
