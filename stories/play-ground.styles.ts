import { css } from 'lit'

/** A bar of controls, and under it the page of a practice. */
export const playGroundStyles = css`
  :host {
    display: grid;
    gap: 24px;
    container-type: inline-size;
  }

  .controls,
  .visit {
    display: grid;
    gap: 16px;
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
  }

  .controls {
    border: 2px dashed color-mix(in srgb, var(--_accent) 45%, var(--_surface));
    background: color-mix(in srgb, var(--_accent) 7%, var(--_surface));
  }

  h1,
  p {
    margin: 0;
  }

  h1 {
    font-size: 1.125em;
    font-weight: 600;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 22rem));
    gap: 12px;
    align-items: end;
  }

  .clock {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  @container (inline-size < 30rem) {
    .clock {
      display: grid;
      grid-template-columns: 1fr 1fr;
      align-items: stretch;
    }

    .clock > :not(button) {
      grid-column: 1 / -1;
      margin-inline: 0;
    }
  }

  label {
    display: grid;
    gap: 4px;
    color: var(--_muted);
    font-size: 0.875em;
  }

  [role='status'] {
    margin-inline-start: 8px;
  }

  .note {
    color: var(--_muted);
    font-size: 0.875em;
  }

  time {
    margin-inline-end: 8px;
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    line-height: 1.4;
  }

  select,
  button {
    min-block-size: 40px;
    padding: 0 12px;
    border: 1px solid color-mix(in srgb, var(--_ink) 55%, var(--_surface));
    border-radius: calc(var(--_radius) * 0.67);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: 0.9375rem;
  }

  select {
    inline-size: 100%;
    min-inline-size: 0;
  }

  button {
    cursor: pointer;
  }

  button:hover {
    border-color: var(--_ink);
  }

  button:focus-visible,
  select:focus-visible {
    outline: var(--credits-focus-ring, 2px solid) var(--_accent);
    outline-offset: 2px;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
  }

  a {
    color: var(--_accent);
  }

  button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_surface);
    font-weight: 600;
  }
`
