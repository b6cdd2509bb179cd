import { css } from '../lit.js'

/** The look of the badge, and the place of a card, whose styles come with it. */
export const balanceStyles = css`
  :host {
    display: inline-block;
    max-width: 100%;
    vertical-align: middle;
  }

  :host([variant='card']) {
    display: block;
    min-height: 26em;
  }

  .badge {
    vertical-align: top;
    padding: var(--_space) calc(var(--_space) * 3);
  }

  .badge,
  .line {
    display: inline-flex;
    gap: 0 calc(var(--_space) * 2);
  }

  .line {
    flex-wrap: wrap;
  }

  [part='title'],
  [part='legend'] {
    color: var(--_muted);
  }

  [part='status'] {
    color: var(--_level);
  }

  :host(:state(stale)) [part='card'] {
    border-style: dashed;
  }
`
