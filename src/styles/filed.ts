import { css } from '../lit.js'

/** A list whose rows a person may take away: what stands in their place, and the dialog that asks. */
export const filed = css`
  .bones {
    display: grid;
    gap: calc(var(--_space) * 4);
  }

  .bones .bone {
    block-size: 3.5em;
  }

  dialog {
    box-sizing: border-box;
    max-inline-size: min(28em, calc(100vi - 2em));
    padding: calc(var(--_space) * 6);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
  }

  dialog p {
    margin-block-start: calc(var(--_space) * 2);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
`
