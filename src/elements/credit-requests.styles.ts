import { css } from '../lit.js'

export const requestStyles = css`
  :host {
    max-inline-size: 44em;
  }

  h2 {
    margin-block-end: calc(var(--_space) * 3);
  }

  li {
    display: block;
    padding-block: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_border);
    overflow-wrap: anywhere;
  }

  li .muted {
    font-size: 0.875em;
  }

  [part='status'] {
    font-weight: 400;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }

  [part='card'] > .buttons,
  form > .buttons {
    margin-block-start: calc(var(--_space) * 4);
  }

  .answer {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 4);
    margin-block-start: calc(var(--_space) * 3);
  }

  .answer .field {
    display: grid;
    flex: 1 1 14em;
    gap: var(--_space);
    min-inline-size: 0;
  }

  /* As far down as the label puts its field. */
  .answer .buttons {
    padding-block-start: calc(1.3125em + var(--_space));
  }

  .answer label {
    font-size: 0.875em;
  }

  .limits {
    margin-block-start: calc(var(--_space) * 6);
  }

  .limits ul {
    margin-block-start: calc(var(--_space) * 3);
  }

  .limit {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
  }

  .limit > div {
    flex: 1 1 12em;
    min-inline-size: 0;
  }

  .limit > [part='input'] {
    flex: 0 1 8em;
    min-inline-size: 6em;
  }

  .limit > [part='input']:disabled {
    background: color-mix(in srgb, var(--_muted) 12%, var(--_surface));
  }

  .free {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 2.75em;
  }

  .free input {
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .age {
    margin-block-end: calc(var(--_space) * 3);
  }

  .panel.critical {
    margin-block: calc(var(--_space) * 3) 0;
  }

  @container (min-width: 32em) {
    .limits ul:has(.free) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 8em auto;
      column-gap: calc(var(--_space) * 4);
    }

    .limits ul:has(.free) > .limit {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
    }
  }

  @container (max-width: 22em) {
    .answer .buttons {
      padding-block-start: 0;
    }
  }

  @media print {
    .answer,
    .buttons {
      display: none;
    }
  }
`
