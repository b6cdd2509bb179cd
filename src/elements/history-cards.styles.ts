import { css } from '../lit.js'
import { unseen } from '../styles/unseen.js'

/** Rows that are cards, where there is no room for columns. */
export const historyCardStyles = css`
  @container (max-width: 48em) {
    .head {
      ${unseen}
    }

    [role='row'] {
      display: block;
    }

    [part='row'] {
      display: grid;
      grid-template-columns: auto auto minmax(0, 1fr) auto;
      gap: 0 calc(var(--_space) * 2);
      padding-block: calc(var(--_space) * 2.5);
    }

    [part='row'] > :empty {
      display: none;
    }

    [part='row'] > * {
      grid-row: 3;
      font-size: 0.8667em;
    }

    [part='row'] .what {
      display: block;
      grid-area: 1 / 1 / 3 / 4;
      font-size: 1em;
    }

    .what .kind {
      display: block;
    }

    /* Where the title begins, in smaller letters. */
    .what .kind,
    [part='row'] .time {
      margin-inline-start: calc(0.8654em + var(--_space));
    }

    [part='row'] .credits {
      grid-area: 1 / 4;
      min-block-size: 24px;
      font-size: 1em;
    }

    [part='row'] .after {
      grid-area: 2 / 4;
    }

    .reference {
      grid-column: 3 / -1;
    }

    .details li .id {
      grid-area: 2 / 1 / auto / -1;
      color: var(--_muted);
    }

    .narrow {
      display: inline;
    }

    .after .wide {
      display: none;
    }
  }
`
