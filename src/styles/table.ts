import { css } from '../lit.js'

/** A table as wide as its room. A page without a doctype keeps its font, colour and lines out of every table. */
export const table = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
    text-align: inherit;
    white-space: inherit;
  }
`
