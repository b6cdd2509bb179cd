import { css } from 'lit'

export const balanceStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }

  :host([variant='card']) {
    display: block;
    inline-size: 100%;
    max-inline-size: 30rem;
  }

  .badge {
    display: inline-flex;
    gap: calc(var(--_space) * 2);
    padding: var(--_space) calc(var(--_space) * 3);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 2);
  }

  .badge [part='title'],
  .badge [part='legend'],
  [part='error'] {
    color: var(--_muted);
  }

  [part='status'] {
    color: var(--_level);
    font-weight: 600;
  }

  :host(:state(stale)) [part='card'] {
    border-style: dashed;
  }

  .reserved {
    min-block-size: 21em;
  }
`
