import { css } from '../lit.js'

/** Keeps out what else a page sets for text of its own and whatever is inside inherits. */
export const plainText = css`
  font-style: normal;
  text-align: start;
  text-indent: 0;
  text-shadow: none;
  white-space: normal;
  word-break: normal;
  word-spacing: normal;
`

/**
 * A room apart from the page: no style of the page reaches it, container queries ask it, and nothing
 * in it lies over the page.
 */
export const apart = css`
  .room {
    ${plainText}
    container-type: inline-size;
    isolation: isolate;
  }
`
