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
    position: relative;
    display: inline-grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    box-sizing: border-box;
    max-inline-size: 100%;
    padding: calc(var(--_space) * 1.25) calc(var(--_space) * 3);
    padding-inline-start: calc(var(--_space) * 2.5);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    color: var(--_ink);
    line-height: 1.5;
  }

  .badge .mark {
    margin-block-start: 0.1875em;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 2);
  }

  .badge [part='title'] {
    display: contents;
  }

  .badge [part='legend'],
  .badge [part='title'],
  [part='error'] {
    color: var(--_muted);
  }

  .badge [part='status'] {
    color: var(--_level);
    font-weight: 600;
  }

  :host(:state(stale)) [part='card'] {
    border-style: dashed;
  }

  :host(:state(stale)) .mark {
    color: var(--_muted);
  }

  .badge [part~='button'] {
    margin-inline-end: calc(var(--_space) * -1.5);
    padding-block: 0;
    border-radius: var(--_radius);
  }

  .reserved {
    min-block-size: 21em;
  }
`
