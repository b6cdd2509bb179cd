import { css } from '../lit.js'
import { edge } from '../styles/edge.js'
import { plotStyles } from './usage-plot.styles.js'
import { title } from '../styles/title.js'

/** The box, and what is chosen. */
const frameStyles = css`
  :host {
    display: block;
  }

  section {
    padding: calc(var(--_space) * 5) calc(var(--_space) * 6);
  }

  @container (inline-size < 26em) {
    section {
      padding: calc(var(--_space) * 4);
    }
  }

  p,
  dl,
  dd {
    margin: 0;
  }

  header,
  footer,
  .controls,
  [part='legend'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }

  header,
  footer {
    align-items: baseline;
    justify-content: space-between;
  }

  [part='title'] {
    margin: 0;
    ${title}
  }

  [part='amount'] {
    font-size: 1.75em;
    letter-spacing: -0.02em;
    line-height: 1.25;
  }

  [part='unit'],
  .summary,
  footer,
  .compare {
    color: var(--_muted);
  }

  .bone {
    visibility: hidden;
  }

  .controls,
  .summary,
  [part='legend'] {
    font-size: 0.875em;
  }

  .controls {
    margin-block: calc(var(--_space) * 3);
  }

  select,
  input[type='date'],
  .chip {
    box-sizing: border-box;
    min-block-size: 2.25em;
    padding: 0 calc(var(--_space) * 2);
    border: 1px solid ${edge};
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  select {
    field-sizing: content;
  }

  select,
  input {
    accent-color: var(--_accent);
  }

  :is(select, input, .plot, .scroll):focus-visible {
    outline: var(--credits-focus-ring, 2px solid);
    outline-offset: 2px;
  }

  .compare,
  .chip {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
  }

  .chip {
    font-weight: 400;
    text-decoration: none;
  }

  .chip[aria-pressed='false'] {
    color: var(--_muted);
  }

  .controls .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
  }

  .summary {
    min-block-size: 3em;
    margin-block-end: calc(var(--_space) * 2);
    font-weight: 400;
  }

  [part='legend'] {
    min-block-size: 2.25em;
    margin-block: calc(var(--_space) * 3);
  }

  footer {
    font-size: 0.8125em;
  }
`

export const chartStyles = [frameStyles, plotStyles]
