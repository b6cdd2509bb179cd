import { css } from '../lit.js'

/** What can be set. */
export const fieldStyles = css`
  .field,
  .paying {
    display: grid;
    gap: var(--_space);
    min-inline-size: 0;
    align-content: start;
    justify-items: start;
  }

  .field > label,
  .field [part='legend'] {
    font-size: inherit;
    font-weight: 600;
  }

  .field > fieldset {
    justify-self: stretch;
  }

  .typed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  .typed [part~='input'] {
    inline-size: 12em;
    max-inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }

  .typed select[part~='input'] {
    inline-size: auto;
    min-inline-size: min(12em, 100%);
  }

  .pair {
    display: grid;
    gap: calc(var(--_space) * 5);
  }

  #amount .total {
    margin-block-start: calc(var(--_space) * 1);
    font-variant-numeric: tabular-nums;
  }

  #amount .quantity {
    margin-block-start: calc(var(--_space) * 3);
  }

  .warning {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 1.5);
    margin-block-start: var(--_space);
  }

  .switch {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 3);
    min-block-size: 44px;
    cursor: pointer;
  }

  .switch input {
    position: absolute;
    inline-size: 44px;
    block-size: 24px;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  .track {
    flex: none;
    box-sizing: border-box;
    inline-size: 44px;
    block-size: 24px;
    padding: 2px;
    border: 2px solid var(--_muted);
    border-radius: 12px;
    background: var(--_surface);
  }

  .track::before {
    content: '';
    display: block;
    inline-size: 16px;
    block-size: 16px;
    border-radius: 50%;
    background: var(--_muted);
  }

  .switch :checked + .track {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  .switch :checked + .track::before {
    margin-inline-start: 20px;
    background: var(--_surface);
  }

  .switch :focus-visible + .track {
    outline: var(--credits-focus-ring, 2px solid);
    outline-color: var(--_accent);
    outline-offset: 2px;
  }

  @container (min-width: 34em) {
    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }

  @media (forced-colors: active) {
    .switch :checked + .track {
      background: Highlight;
    }

    .track::before {
      background: ButtonText;
    }
  }
`
