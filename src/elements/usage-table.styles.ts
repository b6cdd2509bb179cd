import { css } from '../lit.js'
import { table } from '../styles/table.js'

/** The table; and all of it on paper and in forced colours. */
export const tableStyles = css`
  .scroll {
    max-block-size: 24em;
    overflow: auto;
  }

  ${table}

  table {
    font-size: 0.875em;
  }

  th,
  td {
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_border);
    text-align: right;
    white-space: nowrap;
  }

  th:first-child {
    text-align: start;
  }

  tbody th {
    font-weight: 400;
  }

  /* A figure is read against its day and its name, however far the table is scrolled. */
  thead th,
  th:first-child {
    position: sticky;
    background: var(--_surface);
  }

  thead th {
    inset-block-start: 0;
  }

  th:first-child {
    inset-inline-start: 0;
  }

  thead th:first-child {
    z-index: 1;
  }

  .printing {
    color-scheme: light;
  }

  @media (forced-colors: active) {
    .swatch {
      color: CanvasText;
    }

    .cursor {
      border: 1px solid Highlight;
    }

    .chip[aria-pressed='true'] {
      border-color: Highlight;
    }
  }

  @media print {
    section {
      border: 0;
      padding: 0;
      color-scheme: light;
    }

    .controls,
    .cursor,
    .tip {
      display: none;
    }

    .printed,
    .scroll {
      position: static;
      inline-size: auto;
      block-size: auto;
      max-block-size: none;
      overflow: visible;
      clip-path: none;
    }

    .plot,
    [part='row'] {
      break-inside: avoid;
    }
  }
`
