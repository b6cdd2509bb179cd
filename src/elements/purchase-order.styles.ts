import { css } from '../lit.js'

/** How many, for how much, and the button that pays for it. */
export const orderStyles = css`
  dl {
    margin-block: calc(var(--_space) * 2);
  }

  .summary > [part='error'] {
    margin-block: calc(var(--_space) * 2);
  }

  [part='row'] {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(var(--_space) * 4);
    padding-block: var(--_space);
  }

  dd {
    flex: none;
    font-variant-numeric: tabular-nums;
  }

  .total {
    margin-block-start: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_border);
    padding-block-start: calc(var(--_space) * 3);
    font-size: 1.125em;
    font-weight: 600;
  }

  .main {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    box-sizing: border-box;
    min-block-size: 48px;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.66);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 5);
    background: var(--_accent);
    color: var(--_surface);
    text-align: center;
    text-decoration: none;
  }

  .main:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_ink));
  }

  .main[aria-disabled='true'] {
    border-color: var(--_border);
    background: color-mix(in srgb, var(--_accent) 8%, var(--_surface));
    color: var(--_muted);
    cursor: default;
  }

  .quiet {
    justify-self: center;
    min-block-size: 44px;
    line-height: 44px;
    font-size: 0.875em;
  }
`
