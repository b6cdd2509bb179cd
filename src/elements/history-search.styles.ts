import { css } from '../lit.js'
import { select } from '../styles/select.js'

/** What a history is searched by. */
export const historySearchStyles = css`
  .search {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--_space) * 3);
    margin-block: calc(var(--_space) * 4);
    font-size: 0.875em;
  }

  .search label {
    flex: 1 1 9em;
    max-inline-size: 16em;
  }

  /* Wide enough for the longest choice, also while not all of them are known. */
  .search label:has(select) {
    flex-basis: 13.5em;
  }

  .search .wide {
    flex: 1 0 100%;
  }

  label span {
    display: block;
    margin-block-end: var(--_space);
    color: var(--_muted);
  }

  [part='field'] {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2.5em;
    margin: 0;
    border: 1px solid color-mix(in srgb, var(--_muted) 80%, var(--_surface));
    border-radius: calc(var(--_radius) / 2);
    padding: calc(var(--_space) * 1) calc(var(--_space) * 2);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    text-align: start;
  }

  ${select}

  [part='field']:focus-visible {
    outline: var(--credits-focus-ring, 2px solid);
    outline-offset: 2px;
  }

  [aria-invalid] {
    border-width: 2px;
    border-color: currentColor;
  }

  @container (max-width: 36em) {
    .search label {
      flex-basis: 8em;
      max-inline-size: none;
    }
  }
`
