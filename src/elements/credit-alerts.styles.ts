import { css } from 'lit'

export const alertStyles = css`
  ul {
    display: grid;
    gap: calc(var(--_space) * 2);
  }

  li.panel {
    margin: 0;
    color: var(--_ink);
    line-height: 1.5;
  }

  li .strong {
    color: var(--_level);
  }

  li > button {
    flex: none;
    padding-inline: var(--_space);
    font-size: 0.9375em;
  }

  ::slotted([slot='action']) {
    display: inline-block;
    margin-block-start: var(--_space);
  }

  [part='error'] {
    color: var(--_level);
    font-size: 0.875em;
  }

  @container (max-width: 22rem) {
    li.panel {
      flex-wrap: wrap;
      padding-inline: calc(var(--_space) * 3);
    }

    li > button {
      margin-inline-start: calc(1.125em + var(--_space) * 2.5);
      padding-inline: 0;
    }
  }
`
