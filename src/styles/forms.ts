import { css } from '../lit.js'

/** A form that is saved as a whole: its fields, what is wrong with them, and how it ends. */
export const forms = css`
  .field {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    min-inline-size: 0;
  }

  .field > label {
    font-weight: 600;
  }

  .panel li {
    list-style: none;
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    margin-block-start: calc(var(--_space) * 5);
  }

  form > [part='error'] {
    margin-block: calc(var(--_space) * 4) 0;
  }
`
