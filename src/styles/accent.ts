import { css } from '../lit.js'

/** The colour of what can be acted on, and of the monthly part: no badge has any of it. */
export const accent = css`
  :host {
    --_accent: var(--credits-accent, light-dark(#0b6874, #5ac8d3));
  }
`
