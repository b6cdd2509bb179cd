import { css } from '../lit.js'

export const billingStyles = css`
  :host {
    max-inline-size: 44em;
  }

  header {
    margin-block-end: calc(var(--_space) * 4);
  }

  .fields {
    display: grid;
    grid-template-columns: 1fr;
    gap: calc(var(--_space) * 4);
  }

  .field > span.bone {
    inline-size: 8em;
    block-size: 1.25em;
  }

  .field > i.bone {
    block-size: 2.75em;
  }

  .tax {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    margin-inline-end: 0.5em;
    color: var(--_level);
    vertical-align: top;
  }

  .panel fieldset {
    margin-block-start: calc(var(--_space) * 3);
  }

  fieldset label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 2);
    padding-block: var(--_space);
    cursor: pointer;
  }

  .panel .solid {
    margin-block-start: calc(var(--_space) * 3);
  }

  [part='row'] {
    padding-block: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_border);
  }

  dd {
    overflow-wrap: anywhere;
  }

  dl {
    margin-block-end: calc(var(--_space) * 3);
  }

  @container (min-width: 30em) {
    .fields {
      grid-template-columns: 1fr 1fr;
    }

    .wide {
      grid-column: 1 / -1;
    }

    [part='row'] {
      display: grid;
      grid-template-columns: 12em 1fr;
    }
  }
`
