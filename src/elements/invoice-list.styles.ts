import { css } from 'lit'

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
    min-inline-size: 4.5em;
  }

  .number {
    font-weight: 600;
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

  @container (max-width: 35em) {
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    table,
    tbody,
    tr,
    tbody th,
    td {
      display: block;
    }

    tr {
      padding-block: calc(var(--_space) * 3);
    }

    .note {
      padding-inline-start: calc(var(--_space) * 4);
    }

    tbody :is(th, td) {
      padding: calc(var(--_space) * 0.75) 0;
      text-align: start;
    }

    tbody td:is(.total, .file) {
      text-align: start;
    }

    td {
      display: grid;
      grid-template-columns: minmax(6em, 35%) 1fr;
      gap: calc(var(--_space) * 2);
    }

    .note .number {
      padding-inline-start: 0;
    }

    .name {
      display: block;
    }

    tbody td.file {
      display: block;
      padding-block-start: calc(var(--_space) * 2);
    }

    td:has(> div:empty),
    td.file .name {
      display: none;
    }

    td.file .outline {
      min-block-size: 2.75em;
      padding-block: calc(var(--_space) * 2);
    }
  }
`
