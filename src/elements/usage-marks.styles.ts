import { css } from '../lit.js'

/**
 * The bars, and what lies over them. The colours of the tones are the `color` of their swatches,
 * where what draws the bars reads them; they change in a moment of no length, so that it hears of it.
 */
export const markStyles = css`
  .plot canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    color: var(--_muted);
    font-size: 0.75em;
  }

  .busy {
    opacity: 0.55;
  }

  .none {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }

  .cursor,
  .tip {
    position: absolute;
    inset-block-start: 0;
    pointer-events: none;
  }

  .cursor {
    left: 0;
    block-size: calc(100% - 1.25em);
    border-radius: 4px;
    background: color-mix(in srgb, var(--_ink) 9%, transparent);
  }

  .tip {
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: 55%;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2.5);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_surface);
    box-shadow: 0 2px 8px rgb(0 0 0 / 15%);
    font-size: 0.875em;
  }

  .tip div {
    display: flex;
    gap: calc(var(--_space) * 3);
    justify-content: space-between;
  }

  .swatch {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    border-radius: 2px;
    transition: color 1ms;
  }

  .tone-0 {
    color: var(--_accent);
  }

  .tone-1 {
    color: light-dark(#b4541a, #f0a36b);
  }

  .tone-2 {
    color: light-dark(#5b4bb7, #a99bf5);
  }

  .tone-3 {
    color: light-dark(#6b7d12, #c3d368);
  }

  .tone-4 {
    color: light-dark(#b0326d, #f28bb8);
  }

  .tone-5 {
    color: light-dark(#2f6fc4, #7fb2f5);
  }

  .tone-6 {
    color: light-dark(#7a5a3a, #cfae86);
  }

  .tone-7 {
    color: light-dark(#66737d, #9aa8b2);
  }
`

/** What the bars mean. */
export const meaningStyles = css`
  [part='legend'] .chip[aria-pressed='false'] {
    border-style: dashed;
    text-decoration: line-through;
  }

  .sign {
    display: inline-flex;
    gap: calc(var(--_space) * 1.5);
    align-items: center;
  }

  .sign canvas {
    inline-size: 12px;
    block-size: 12px;
  }

  .dash::before {
    display: inline-block;
    inline-size: 12px;
    margin-inline-end: calc(var(--_space) * 1.5);
    border-block-start: 2px solid var(--_ink);
    vertical-align: middle;
    content: '';
  }

  .none,
  .dash {
    color: var(--_muted);
  }

  dd {
    font-variant-numeric: tabular-nums;
  }
`
