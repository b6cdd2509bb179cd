import { css } from '../lit.js'

export const alertStyles = css`
  /* Without a notice it takes no room, not even the gap of the grid or flex box that it is in. */
  :host(
    :is(:state(empty), :state(loading), :state(failed)):not(:state(rules), :state(rules-loading))
  ) {
    position: absolute !important;
  }

  section + .spoken + .rules {
    margin-block-start: calc(var(--_space) * 4);
  }

  .rules .bone {
    max-inline-size: 8em;
    block-size: 1em;
    margin-block: 0.2em;
  }

  ul {
    display: grid;
    gap: calc(var(--_space) * 2);
  }

  li.panel {
    margin: 0;
    color: var(--_ink);
    line-height: 1.5;
  }

  li [part='title'] {
    color: var(--_level);
    font-size: 1em;
  }

  li [part='status'] {
    font-weight: 400;
  }

  li.panel > button {
    flex: none;
    padding-inline: var(--_space);
    color: var(--_muted);
    font-size: 0.9375em;
    font-weight: 400;
  }

  ::slotted([slot='action']) {
    display: inline-block;
    margin-block-start: var(--_space);
  }

  ::slotted(a[slot='action']) {
    color: var(--_accent);
  }

  [part='error'] {
    color: var(--_level);
    font-size: 0.875em;
  }

  @container (max-width: 22em) {
    li.panel {
      flex-wrap: wrap;
      padding-inline: calc(var(--_space) * 3);
    }

    li.panel > div {
      flex-basis: calc(100% - 3em);
    }

    li.panel > button {
      margin-inline-start: calc(1.125em + var(--_space) * 2.5);
      padding-inline: 0;
    }
  }
`
