import { css } from '../lit.js'

/** A sum on one line, or written out where there is no room. */
export const historyStatementStyles = css`
  .statement {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
    margin-block: calc(var(--_space) * 3);
    border-block: 1px solid var(--_border);
    padding-block: calc(var(--_space) * 3);
  }

  .statement dt {
    color: var(--_muted);
    font-size: 0.8125em;
  }

  .statement dd {
    font-size: 1.125em;
    font-variant-numeric: tabular-nums;
  }

  .statement > :is(:first-child, .sum) dd {
    font-weight: 600;
  }

  .sum {
    border-inline-start: 1px solid var(--_border);
    padding-inline-start: calc(var(--_space) * 6);
  }

  @container (max-width: 36em) {
    .statement {
      display: grid;
    }

    .statement > div {
      display: flex;
      justify-content: space-between;
    }

    .statement dt {
      font-size: 0.875em;
    }

    .statement dd {
      font-size: 1em;
    }

    .sum {
      border-block-start: 1px solid var(--_border);
      border-inline-start: 0;
      padding-block-start: calc(var(--_space) * 2);
      padding-inline-start: 0;
    }
  }
`
