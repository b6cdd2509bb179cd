import { css } from '../lit.js'
import { edge } from '../styles/edge.js'

/** How many of something. */
export const stepperStyles = css`
  .stepper {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  .stepper input {
    box-sizing: border-box;
    inline-size: 4.5em;
    block-size: 44px;
    border: 1px solid ${edge};
    border-radius: calc(var(--_radius) * 0.66);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
    text-align: center;
    appearance: textfield;
  }

  .step {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    box-sizing: border-box;
    border: 1px solid ${edge};
    border-radius: calc(var(--_radius) * 0.66);
    color: var(--_ink);
  }

  .step svg {
    inline-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }

  .step[aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }
`
