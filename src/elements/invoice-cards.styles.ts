import { css } from '../lit.js'
import { unseen } from '../styles/unseen.js'

/** Rows that are cards, where there is no room for columns; their facts in pairs, where there is room for two. */
export const invoiceCardStyles = css`
  @container (max-width: 50em) {
    thead {
      ${unseen}
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

    tbody td:is(.total, .file),
    .failure td:only-child {
      text-align: start;
    }

    .number {
      overflow-wrap: anywhere;
      white-space: normal;
    }

    [part='row'] td {
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

    .failure {
      padding-block-start: 0;
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

  @container (30em < width <= 50em) {
    [part='row'] {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: calc(var(--_space) * 6);
      align-items: baseline;
    }

    [part='row'] .number {
      grid-area: 1 / 1;
    }

    tbody td.file {
      grid-area: 1 / 2;
      padding-block-start: 0;
      text-align: end;
    }

    .failure td:only-child {
      text-align: end;
    }

    td.file .outline {
      min-block-size: 0;
    }
  }
`
