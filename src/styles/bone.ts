import { css } from '../lit.js'

/** The colour of what stands in for a part that is on its way: seen, but quieter than any line. */
export const bone = css`color-mix(in srgb, var(--_border) 60%, var(--_surface))`
