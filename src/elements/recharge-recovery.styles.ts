import { css } from '../lit.js'

/** A narrow page of its own: what is to be paid, the form, one button. */
export const recoveryStyles = css`
  :host {
    max-inline-size: 30em;
  }

  [part='card'] {
    display: grid;
    gap: calc(var(--_space) * 4);
  }

  [part='table'] {
    margin: 0;
  }

  .panel {
    margin: 0;
  }

  .panel[part='status'] {
    display: block;
    font-weight: 400;
  }

  [part='row'] {
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 4);
  }

  dd {
    flex: 0 1 auto;
    margin-inline-start: auto;
    text-align: end;
  }

  .note {
    font-size: 0.875em;
  }

  .skeletons {
    display: grid;
    gap: calc(var(--_space) * 3);
  }

  .bone {
    block-size: 1.5em;
  }

  .skeletons .bone:first-child {
    inline-size: 40%;
  }

  .bone.tall {
    block-size: 8em;
  }
`
