import { css } from '../lit.js'

/**
 * What a figure needs beside the tokens: a box, text that is only spoken, marks.
 * Plain text keeps out what a page sets for text of its own, but for font, size and colour.
 * The text of a skeleton keeps its room and is not seen, so that nothing moves when it comes.
 */
export const figures = css`
  :host([hidden]) {
    display: none !important;
  }

  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  [part='card'] {
    position: relative;
    box-sizing: border-box;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
  }

  [part='amount'],
  [part='status'] {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .mark {
    flex: none;
    height: 1.5em;
    width: 1.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    color: var(--_level);
    forced-color-adjust: auto;
  }

  .plain {
    font: var(--credits-font, inherit);
    line-height: 1.5;
    letter-spacing: normal;
    text-transform: none;
  }

  .skeleton {
    outline: 1px solid transparent;
    border-radius: 4px;
    background: var(--_border);
  }

  .skeleton * {
    visibility: hidden;
  }
`
