import { css } from '../lit.js'
import { markStyles } from './usage-marks.styles.js'
import { plotStyles } from './usage-plot.styles.js'

/** The bars in a rehearsal, and what they are. */
export const drawingStyles = [
  plotStyles,
  markStyles,
  css`
    .drawing .plot {
      block-size: 12em;
    }

    .plot:focus-visible {
      outline: var(--credits-focus-ring, 2px solid);
      outline-offset: 2px;
    }

    .tip dl,
    .tip dd {
      margin: 0;
    }

    .names {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space) calc(var(--_space) * 4);
      font-size: 0.875em;
      font-weight: 400;
    }

    .names span {
      display: inline-flex;
      gap: calc(var(--_space) * 1.5);
      align-items: center;
    }

    .dash::before {
      inline-size: 12px;
      border-block-start: 2px solid var(--_ink);
      content: '';
    }
  `,
]
