import { css } from '../lit.js'

/** A charge that waits for somebody, the form, and what is asked before it charges. */
export const formStyles = css`
  .charge,
  .settings {
    margin-block-start: calc(var(--_space) * 6);
  }

  .standing ~ .panel {
    margin-block: calc(var(--_space) * 5) 0;
  }

  .charge {
    display: grid;
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--credits-low, light-dark(#864a00, #f3b95a));
    border-radius: calc(var(--_radius) * 0.75);
  }

  .charge .panel {
    margin: 0;
  }

  .settings {
    display: grid;
    gap: calc(var(--_space) * 5);
  }

  .settings .panel {
    margin: 0;
  }

  .meaning {
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
  }

  footer,
  .buttons,
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
  }

  dialog .buttons {
    margin-block-start: calc(var(--_space) * 5);
  }

  dialog .panel {
    margin-block: calc(var(--_space) * 4) 0;
  }

  .panel li {
    list-style: none;
  }

  .link,
  .panel button {
    min-block-size: 24px;
  }

  .panel fieldset {
    margin-block-start: calc(var(--_space) * 3);
  }

  .panel fieldset label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 2);
    padding-block: var(--_space);
    cursor: pointer;
  }

  .panel form .solid,
  form.panel .solid {
    margin-block-start: calc(var(--_space) * 3);
  }
`
