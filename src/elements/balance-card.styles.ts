import { css } from '../lit.js'
import { apart } from '../styles/apart.js'
import { bone } from '../styles/bone.js'
import { cardMeterStyles } from './card-meter.styles.js'
import { title } from '../styles/title.js'

/** A bone is a skeleton of words that stand alone. */
export const cardStyles = css`
  ${apart}

  :host([variant='card']) {
    inline-size: 100%;
    max-inline-size: 30em;
  }

  :host([variant='card']:not(:state(loading))) {
    min-block-size: 0;
  }

  section {
    padding: calc(var(--_space) * 5) calc(var(--_space) * 6);
  }

  .bone {
    position: relative;
    visibility: hidden;
  }

  .bone::after {
    position: absolute;
    inset: 10% 0;
    border: 1px solid transparent;
    border-radius: 4px;
    background: ${bone};
    content: '';
    visibility: visible;
  }

  p,
  dl,
  dd {
    margin: 0;
  }

  header,
  footer,
  [part='row'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 4);
  }

  .coverage,
  .note,
  footer,
  dt {
    color: var(--_muted);
  }

  header,
  footer {
    align-items: center;
  }

  section [part='title'] {
    margin: 0;
    color: inherit;
    ${title}
  }

  header + p {
    margin-block-start: var(--_space);
  }

  section [part='amount'] {
    font-size: 2.5em;
    letter-spacing: -0.02em;
    line-height: 1.25;
  }

  section [part='status'] {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 2.5);
    border-radius: 1em;
    background: color-mix(in srgb, var(--_level) 10%, var(--_surface));
    font-size: 0.875em;
  }

  dd,
  .as-of {
    font-variant-numeric: tabular-nums;
  }

  .facts {
    margin-block: calc(var(--_space) * 4) calc(var(--_space) * 3);
    border-block: 1px solid var(--_border);
    padding-block: calc(var(--_space) * 2);
    font-size: 0.875em;
  }

  [part='row'] {
    flex-wrap: nowrap;
    gap: calc(var(--_space) * 3);
    padding-block: var(--_space);
  }

  [part='row'] dt {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
  }

  [part='row'] dd {
    flex: none;
    max-inline-size: 70%;
    margin-inline-start: auto;
    text-align: end;
  }

  .note {
    font-size: 0.9286em;
  }

  .debt dt,
  .debt dd {
    color: var(--_level);
  }

  .debt dd {
    font-weight: 600;
  }

  footer {
    min-block-size: 2.25em;
    font-size: 0.8125em;
    gap: var(--_space) calc(var(--_space) * 4);
  }

  .nowhere {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 3);
    min-block-size: 21.5em;
    text-align: center;
  }

  .nowhere .mark {
    font-size: 1.5em;
  }

  @container (max-width: 22em) {
    section {
      padding-inline: calc(var(--_space) * 4);
    }

    [part='row'] {
      flex-wrap: wrap;
      gap: 0;
    }
  }

  @media (forced-colors: active) {
    section [part='status'] {
      border: 1px solid;
    }
  }

  ${cardMeterStyles}
`
