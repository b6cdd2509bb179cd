import { css } from '../lit.js'
import { invoiceCardStyles } from './invoice-cards.styles.js'

export const invoiceStyles = css`
  header,
  .finders {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 4);
  }

  header {
    justify-content: space-between;
    margin-block-end: calc(var(--_space) * 4);
  }

  .finders label {
    display: grid;
    gap: var(--_space);
    flex: 1 1 10em;
    font-size: 0.875em;
    font-weight: 600;
  }

  table {
    font-size: 0.9375em;
  }

  .waiting {
    opacity: 0.55;
  }

  th,
  td {
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 1.5);
    text-align: start;
    vertical-align: top;
  }

  :is(th, td):first-child {
    padding-inline-start: 0;
  }

  :is(th, td):last-child {
    padding-inline-end: 0;
    text-align: end;
  }

  thead th,
  .zone,
  .kind,
  .name {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  [part='row'] {
    border-block-start: 1px solid var(--_border);
  }

  .number,
  .card bdi,
  [part='amount'] {
    white-space: nowrap;
  }

  .date {
    white-space: nowrap;
  }

  tbody .number {
    font-weight: 600;
  }

  /* A number stays in one piece, unless it alone is longer than its room. */
  .whole {
    display: inline-block;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    vertical-align: top;
  }

  .kind {
    display: block;
  }

  .note {
    border-block-start: 0;
    font-size: 0.9375em;
  }

  .note > * {
    padding-block-start: 0;
  }

  .note .number {
    padding-inline-start: calc(var(--_space) * 4);
    font-weight: 400;
  }

  .failure td {
    padding-block-start: 0;
  }

  [part='status'] {
    display: inline-flex;
    align-items: start;
    gap: var(--_space);
    color: var(--_level);
  }

  .total {
    text-align: right;
  }

  .name {
    display: none;
  }

  td .outline {
    min-block-size: 0;
    padding: calc(var(--_space) * 0.75) calc(var(--_space) * 3);
    font-size: 0.875em;
    white-space: nowrap;
  }

  .outline .mark {
    block-size: 1em;
    inline-size: 1em;
    color: inherit;
    vertical-align: -0.125em;
  }

  .outline .mark:dir(rtl) {
    scale: -1 1;
  }

  .zone {
    margin-block: calc(var(--_space) * 2) calc(var(--_space) * 3);
    padding-block-start: calc(var(--_space) * 2.5);
    border-block-start: 1px solid var(--_border);
  }

  ::slotted(a[slot='action']) {
    color: var(--_accent);
  }

  .bones {
    display: grid;
    gap: calc(var(--_space) * 4);
  }

  .bones .bone {
    block-size: 2.25em;
  }

  ${invoiceCardStyles}
`
