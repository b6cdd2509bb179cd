import { css } from '../lit.js'
import { table } from '../styles/table.js'
import { unseen } from '../styles/unseen.js'

/** What a rule would have done, and what was done. */
export const rechargeHistoryStyles = css`
  .rehearsal,
  .trail {
    display: grid;
    gap: calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 7);
    padding-block-start: calc(var(--_space) * 6);
    border-block-start: 1px solid var(--_border);
  }

  .tools {
    justify-content: space-between;
  }

  .days {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 5);
  }

  .days label {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 2.25em;
    cursor: pointer;
  }

  .tools label:has(select) {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  .tools select {
    inline-size: auto;
    max-inline-size: 100%;
  }

  .tools button {
    min-block-size: 24px;
  }

  .rehearsed {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.75);
  }

  .drawing {
    display: grid;
    gap: calc(var(--_space) * 2);
    min-block-size: 14em;
  }

  .rehearsed.old > :not(.low) {
    opacity: 0.7;
  }

  .held li {
    display: list-item;
    margin-inline-start: 1.25em;
    list-style: disc;
  }

  ${table}

  th,
  td {
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: baseline;
  }

  th {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  :is(th, td):is(.available, .credits, .total) {
    text-align: right;
  }

  td .name {
    display: none;
  }

  ol {
    all: unset;
    display: block;
  }

  .trail li {
    display: grid;
    gap: var(--_space) calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_border);
    list-style: none;
    overflow-wrap: anywhere;
  }

  .when {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 3);
    font-size: 0.875em;
  }

  .trail > .outline {
    justify-self: start;
  }

  @container (min-width: 34em) {
    .trail li {
      grid-template-columns: 11em 1fr;
    }

    .when {
      flex-direction: column;
    }
  }

  @container (max-width: 30em) {
    thead {
      ${unseen}
    }

    tbody,
    tr {
      display: block;
    }

    tr {
      padding-block: calc(var(--_space) * 2);
      border-block-end: 1px solid var(--_border);
    }

    td,
    :is(td):is(.available, .credits, .total) {
      display: flex;
      justify-content: space-between;
      gap: calc(var(--_space) * 4);
      padding: calc(var(--_space) * 0.5) 0;
      border: 0;
      text-align: start;
    }

    td .name {
      display: inline;
    }

    td bdi {
      text-align: end;
    }
  }
`
