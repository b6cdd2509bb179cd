import { css } from '../lit.js'

/** Rows of one grid, so that the columns of all days agree. */
export const historyRowStyles = css`
  [part='table'] {
    margin-block-start: calc(var(--_space) * 4);
    font-size: 0.9375em;
  }

  [role='row'] {
    display: grid;
    grid-template-columns: 5.5em minmax(10em, 2fr) minmax(5em, 1fr) minmax(7em, 1.25fr) 6em 6em;
    gap: 0 calc(var(--_space) * 4);
    align-items: baseline;
  }

  .head {
    border-block-end: 1px solid var(--_border);
    padding-block-end: var(--_space);
    color: var(--_muted);
  }

  .head span {
    font-size: 0.8667em;
  }

  /* Rows out of sight cost nothing; the browser remembers how high they were. */
  .day {
    content-visibility: auto;
  }

  .heading {
    padding-block: calc(var(--_space) * 4) var(--_space);
    font-weight: 600;
  }

  .heading > *,
  .details > * {
    grid-column: 1 / -1;
  }

  [part='row'] {
    border-block-end: 1px solid color-mix(in srgb, var(--_border) 60%, transparent);
    padding-block: calc(var(--_space) * 1.5);
  }

  .open {
    border-block-end-color: transparent;
  }

  .time,
  .kind,
  .member,
  .reference,
  .after,
  .details {
    color: var(--_muted);
  }

  .time,
  .credits,
  .after {
    font-variant-numeric: tabular-nums;
  }

  /* In every direction of a page, so that units stand below units. */
  .credits,
  .after {
    text-align: right;
  }

  [part='amount'] {
    color: var(--_ink);
  }

  [part='amount'].ok {
    color: var(--_level);
  }

  .member,
  .reference,
  .id {
    overflow-wrap: anywhere;
  }

  .what button,
  .ask {
    display: inline-flex;
    align-items: baseline;
    gap: var(--_space);
    min-block-size: 24px;
    margin-inline-start: -0.25em;
    color: inherit;
    text-decoration: none;
  }

  .chevron {
    align-self: center;
  }

  .what button:hover span,
  .ask:hover span {
    text-decoration: underline;
  }

  .kind {
    margin-inline-start: var(--_space);
    font-size: 0.8667em;
  }

  .narrow {
    display: none;
  }

  .details {
    border-block-end: 1px solid color-mix(in srgb, var(--_border) 60%, transparent);
    padding-block-end: calc(var(--_space) * 3);
    font-size: 0.8667em;
  }

  .details > * {
    padding-inline-start: calc(var(--_space) * 4);
    border-inline-start: 2px solid var(--_border);
    margin-inline-start: 0.5em;
  }

  .details ul {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 calc(var(--_space) * 4);
    max-inline-size: 32em;
    margin-block-end: calc(var(--_space) * 2);
    color: var(--_ink);
  }

  .details li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }

  .details dl {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 6);
  }

  .details dd {
    color: var(--_ink);
  }
`
