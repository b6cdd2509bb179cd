import { css } from '../lit.js'

/** The colour of a field's border: 3 to 1 on its ground, as WCAG 1.4.11 asks of what can be used. */
export const edge = css`color-mix(in srgb, var(--_muted) 80%, var(--_border))`
