import { css } from '../lit.js'

/** The colour of actions and of the monthly part. Apart from the tokens, so that a badge loads without it. */
export const accent = css`
  :host {
    --_accent: var(--credits-accent, light-dark(#0b6874, #5ac8d3));
  }
`
