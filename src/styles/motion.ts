import { css } from '../lit.js'

/** How long what moves takes, and how it moves. Use it only where the reader has no objection. */
export const motion = css`var(--credits-motion, 240ms cubic-bezier(0.2, 0, 0, 1))`
