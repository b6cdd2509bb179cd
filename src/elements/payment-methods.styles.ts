import { css } from '../lit.js'
import { edge } from '../styles/edge.js'

export const paymentStyles = css`
  :host {
    max-inline-size: 44em;
  }

  h2 {
    margin-block-end: calc(var(--_space) * 3);
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_border);
  }

  .facts,
  .actions,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 3);
  }

  /* Each on a line of its own, so that all cards look alike whatever can be done with them. */
  .facts,
  .actions {
    flex: 1 1 100%;
  }

  .card bdi {
    white-space: nowrap;
  }

  .expiry {
    display: inline-flex;
    flex-basis: 100%;
    align-items: center;
    gap: var(--_space);
    font-size: 0.875em;
  }

  .low,
  .critical {
    color: var(--_level);
  }

  .panel.critical {
    color: inherit;
  }

  .chip {
    padding: 0 calc(var(--_space) * 2);
    border: 1px solid color-mix(in srgb, var(--_accent) 40%, var(--_border));
    border-radius: 1em;
    background: color-mix(in srgb, var(--_accent) 8%, var(--_surface));
    font-size: 0.8125em;
  }

  .actions {
    font-size: 0.875em;
  }

  .actions button {
    padding-block: var(--_space);
  }

  /* Where they have no room side by side, one below the other: none is left over in a line. */
  @container (max-width: 24em) {
    .actions {
      flex-direction: column;
      align-items: start;
    }
  }

  .wrong {
    flex-basis: 100%;
  }

  .cards {
    margin-block-end: calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_border);
  }

  .cards + #add,
  .addition {
    margin-block-start: calc(var(--_space) * 4);
  }

  .empty {
    margin-block-end: calc(var(--_space) * 4);
  }

  .buttons {
    margin-block-start: calc(var(--_space) * 4);
  }

  .addition > .muted {
    margin-block-end: calc(var(--_space) * 3);
    font-size: 0.875em;
  }

  .addition .panel {
    margin-block: calc(var(--_space) * 4) 0;
  }

  .bone.form {
    block-size: 11em;
  }

  .probe {
    position: absolute;
    visibility: hidden;
    border: 0 solid ${edge};
    border-radius: calc(var(--_radius) * 0.5);
    outline: 0 solid var(--_accent);
    background: var(--_surface);
    color: var(--_ink);
    caret-color: var(--credits-critical, light-dark(#b3261e, #ff9d93));
    text-decoration-color: var(--_muted);
    transition:
      color 1ms,
      background-color 1ms,
      outline-color 1ms;
  }
`
