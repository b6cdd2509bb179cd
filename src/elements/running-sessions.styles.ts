import { css } from '../lit.js'

export const runningStyles = css`
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
    justify-content: space-between;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_border);
    overflow-wrap: anywhere;
  }

  li:last-child {
    padding-block-end: 0;
  }

  .facts {
    flex: 1 1 16em;
    min-inline-size: 0;
  }

  .facts .muted,
  .overdue,
  ul + .muted {
    font-size: 0.875em;
  }

  .overdue {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 1.5);
    color: var(--_level);
  }

  .age {
    margin-block-end: calc(var(--_space) * 3);
  }

  ul + .muted {
    margin-block-start: calc(var(--_space) * 3);
  }

  .panel.critical {
    margin-block: calc(var(--_space) * 3) 0;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    margin-block-start: calc(var(--_space) * 4);
  }

  @media print {
    li button {
      display: none;
    }
  }
`
