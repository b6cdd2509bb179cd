import { css } from 'lit'

/** A pair side by side where there is room, what to do before what not to do. */
export const look = css`
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: 24px;
    align-items: start;
  }

  .pair figure {
    display: grid;
    gap: 12px;
    margin: 0;
    min-inline-size: 0;
  }

  .pair figcaption {
    padding-block-start: 8px;
    border-block-start: 3px solid currentcolor;
  }

  .pair .mark {
    inline-size: 1.25em;
    vertical-align: text-bottom;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }

  .pair .dont figcaption {
    border-block-start-style: dashed;
  }
`
