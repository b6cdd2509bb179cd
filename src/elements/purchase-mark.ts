import { html, type TemplateResult } from 'lit'

const RING = 'M29 16A13 13 0 1 1 3 16a13 13 0 0 1 26 0'

/** A shape for each way a purchase can stand. Decoration: it is always in words beside it. */
const SHAPES = {
  done: `${RING}M10 16.500l4.200 4.200 8-8.400`,
  waiting: `${RING}M16 8.500V16l5 3`,
  open: `${RING}M16 9v8.500m0 4.500h0`,
  ended: `${RING}M11 11l10 10m0-10l-10 10`,
} as const

export const purchaseMark = (shape: keyof typeof SHAPES): TemplateResult =>
  html`<svg class="big mark" viewBox="0 0 32 32" aria-hidden="true">
    <path d=${SHAPES[shape]} />
  </svg>`
