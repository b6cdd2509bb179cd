import { css } from '../lit.js'

/** On paper there is nothing to press, and every row is laid out. */
export const historyPrintStyles = css`
  @media print {
    section[part='card'] {
      border: 0;
      padding: 0;
    }

    .search,
    .file,
    .newer,
    .since,
    .end button,
    .notice button,
    .chevron,
    .ask[aria-expanded='false'] {
      display: none;
    }

    .ask,
    .what button {
      margin-inline-start: 0;
    }

    .day {
      content-visibility: visible;
    }

    .heading {
      break-after: avoid;
    }

    [part='row'],
    .details,
    .statement,
    .waterfall li {
      break-inside: avoid;
    }

    .length {
      print-color-adjust: exact;
    }
  }
`
