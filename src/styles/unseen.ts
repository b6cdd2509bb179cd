import { css } from '../lit.js'

/** Is read aloud and not seen: the head of a table whose rows have become cards. */
export const unseen = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
`
