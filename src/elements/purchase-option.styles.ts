import { css } from '../lit.js'
import { motion } from '../styles/motion.js'

/** Things to choose between: a native radio button lies over each, and what is seen follows it. */
export const optionStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    border: 0;
    padding: 0;
  }

  [part='legend'],
  legend {
    margin: 0;
    padding: 0 0 calc(var(--_space) * 2);
    color: var(--_ink);
    font-size: 0.875em;
    font-weight: 600;
  }

  h3[part='legend'] {
    padding: 0;
    margin-block-end: calc(var(--_space) * -2);
  }

  .options {
    display: grid;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .option {
    position: relative;
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 0 calc(var(--_space) * 3);
    min-block-size: 44px;
    box-sizing: border-box;
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    cursor: pointer;
  }

  .option + .option {
    border-block-start: 1px solid var(--_border);
  }

  .option:first-child {
    border-start-start-radius: calc(var(--_radius) - 1px);
    border-start-end-radius: calc(var(--_radius) - 1px);
  }

  .option:last-child {
    border-end-start-radius: calc(var(--_radius) - 1px);
    border-end-end-radius: calc(var(--_radius) - 1px);
  }

  .option:hover {
    background: color-mix(in srgb, var(--_accent) 4%, var(--_surface));
  }

  .option:has(:checked) {
    background: linear-gradient(var(--_accent) 0 0) left / 3px 100% no-repeat
      color-mix(in srgb, var(--_accent) 8%, var(--_surface));
  }

  .option:has(:checked):dir(rtl) {
    background-position: right;
  }

  .option:has(:focus-visible) {
    z-index: 1;
    outline: var(--credits-focus-ring, 2px solid);
    outline-offset: 2px;
  }

  .option:has(:disabled) {
    cursor: default;
  }

  .option > input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  :disabled + .dot,
  :disabled ~ :is(.what, .price, .worth) {
    opacity: 0.55;
  }

  .what {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 2);
    min-inline-size: 0;
  }

  .cards .what {
    flex-direction: column;
    align-items: start;
  }

  .bundles .count,
  .ending,
  .bonus,
  .best {
    white-space: nowrap;
  }

  .count,
  .price {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .price {
    text-align: end;
  }

  .worth {
    grid-column: 2 / -1;
    color: var(--_muted);
    font-size: 0.8125em;
  }

  .worth b {
    color: var(--credits-ok, light-dark(#14693f, #66d49d));
    font-weight: 500;
  }

  .best,
  .bonus {
    padding: 0 calc(var(--_space) * 2);
    border-radius: 1em;
    background: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
    color: var(--_accent);
    font-size: 0.75em;
    font-weight: 600;
    line-height: 1.75;
  }

  :checked ~ .what :is(.best, .bonus) {
    background: var(--_accent);
    color: var(--_surface);
  }

  /* Where an amount and a price have no room side by side, one below the other. */
  @container (max-width: 20em) {
    .option {
      grid-template-columns: auto 1fr;
    }

    .price {
      grid-column: 2;
      text-align: start;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .option,
    .dot {
      transition:
        background-color ${motion},
        border-width ${motion};
    }
  }

  @media (forced-colors: active) {
    .option:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .best,
    .bonus {
      border: 1px solid;
    }
  }
`
