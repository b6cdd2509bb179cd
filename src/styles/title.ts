import { css } from '../lit.js'

/** How the title of a card is written, whichever card it is. */
export const title = css`
  font-size: 1.125em;
  font-weight: 600;
  line-height: 1.4;
`
