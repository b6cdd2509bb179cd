import { css } from 'lit'

export const cardStyles = css`
  :host([variant='card']) {
    container-type: inline-size;
  }

  section {
    position: relative;
    box-sizing: border-box;
    padding: calc(var(--_space) * 6);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    line-height: 1.5;
  }

  p,
  dl,
  dd {
    margin: 0;
  }

  [part='title'],
  .headline,
  [part='row'],
  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 4);
  }

  [part='title'],
  .coverage,
  .note,
  .footer,
  dt {
    color: var(--_muted);
  }

  .label {
    color: var(--_ink);
    font-weight: 600;
  }

  .headline {
    align-items: center;
    margin-block-start: calc(var(--_space) * 3);
  }

  .headline [part='amount'] {
    font-size: 2.5em;
    letter-spacing: -0.02em;
    line-height: 1.2;
  }

  [part='status'] {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 2.5);
    border-radius: 1em;
    background: color-mix(in srgb, var(--_level) 10%, var(--_surface));
    color: var(--_level);
    font-size: 0.875em;
    font-weight: 600;
  }

  [part='meter'] {
    display: flex;
    gap: 2px;
    block-size: 8px;
    margin-block: calc(var(--_space) * 4) calc(var(--_space) * 2);
    border-radius: 4px;
    background: color-mix(in srgb, var(--_ink) 9%, transparent);
    overflow: hidden;
  }

  .bar {
    flex-basis: 0;
    transition: flex-grow var(--_motion);
  }

  .monthly {
    background: var(--_accent);
  }

  .purchased {
    background: repeating-linear-gradient(
      -45deg,
      var(--_accent) 0 2px,
      color-mix(in srgb, var(--_accent) 35%, var(--_surface)) 2px 4px
    );
  }

  [part='legend'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 6);
    font-size: 0.875em;
  }

  [part='legend'] div {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  dd {
    font-variant-numeric: tabular-nums;
  }

  .swatch {
    display: inline-block;
    inline-size: 0.625em;
    block-size: 0.625em;
    margin-inline-end: calc(var(--_space) * 1.5);
    border-radius: 2px;
  }

  .facts {
    margin-block: calc(var(--_space) * 4);
    border-block: 1px solid var(--_border);
    padding-block: calc(var(--_space) * 2);
    font-size: 0.875em;
  }

  [part='row'] {
    padding-block: calc(var(--_space) * 1);
  }

  .facts dd {
    text-align: end;
  }

  .note::before {
    content: '· ';
  }

  .debt dt,
  .debt dd {
    color: var(--_critical);
  }

  .footer {
    align-items: center;
    font-size: 0.8125em;
    min-block-size: 2.25em;
  }

  .nowhere {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 3);
    min-block-size: 16em;
    text-align: center;
  }

  .nowhere .mark {
    inline-size: 1.75em;
    block-size: 1.75em;
  }

  @container (max-width: 22rem) {
    section {
      padding: calc(var(--_space) * 4);
    }

    .facts dd {
      text-align: start;
    }
  }

  @media (forced-colors: active) {
    [part='meter'],
    .bar,
    .swatch {
      forced-color-adjust: none;
    }

    [part='meter'] {
      outline: 1px solid CanvasText;
      background: Canvas;
    }

    .monthly {
      background: CanvasText;
    }

    .purchased {
      background: repeating-linear-gradient(-45deg, CanvasText 0 2px, Canvas 2px 4px);
    }

    [part='status'] {
      border: 1px solid;
    }
  }
`
