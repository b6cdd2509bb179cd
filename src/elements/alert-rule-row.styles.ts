import { css } from '../lit.js'

/** One rule: its sentence and switch, its fields side by side where there is room. */
export const alertRuleRowStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 4);
    margin-block-end: calc(var(--_space) * 3);
  }

  .head > p {
    flex: 1 1 18em;
  }

  .off .head > p {
    color: var(--_muted);
  }

  fieldset > legend {
    padding: 0;
  }

  .facts {
    display: grid;
    gap: calc(var(--_space) * 3) var(--_gap);
  }

  .facts label,
  .facts legend {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  .measure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 2);
  }

  .measure input {
    flex: 1 1 4em;
    max-inline-size: 8.5em;
  }

  .measure .muted {
    flex: 0 1 max-content;
  }

  .switch,
  .facts .ways label {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 1.75em;
    color: var(--_ink);
    font-size: 1em;
    cursor: pointer;
  }

  .switch {
    min-inline-size: 4.5em;
  }

  .switch input {
    appearance: none;
    display: inline-flex;
    box-sizing: border-box;
    inline-size: 2.5em;
    block-size: 1.375em;
    padding: 2px;
    border: 1px solid var(--_muted);
    border-radius: 1em;
    margin: 0;
    cursor: pointer;
  }

  .switch input::before {
    content: '';
    aspect-ratio: 1;
    border-radius: 50%;
    background: var(--_muted);
    forced-color-adjust: none;
  }

  .switch input:checked {
    justify-content: end;
    border-color: var(--_accent);
    background: var(--_accent);
  }

  .switch input:checked::before {
    background: var(--_surface);
  }

  .ways {
    align-content: start;
  }

  .ways input {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .remove {
    min-block-size: 1.75em;
    color: var(--_muted);
    font-weight: 400;
  }

  .rule .hint,
  .email .wrong {
    margin-block-start: calc(var(--_space) * 2);
  }

  .rule .hint.low {
    display: flex;
    gap: calc(var(--_space) * 1.5);
    color: var(--_level);
  }

  @container (min-width: 30em) {
    .facts {
      grid-template-columns: 1fr 1fr;
    }

    .ways {
      grid-column: 1 / -1;
    }

    .facts .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_gap);
    }
  }

  @container (min-width: 40em) {
    .facts:not(.five) {
      grid-template-columns: 4fr 4fr 3fr;
    }
  }

  @container (min-width: 60em) {
    .facts:not(.five) {
      grid-template-columns: 4fr 4fr 3fr 8fr;
    }

    .facts:not(.five) .ways {
      grid-column: auto;
    }

    .facts:not(.five) .ways label {
      min-block-size: 2.75em;
    }

    .five {
      grid-template-columns: 4fr 3fr 4fr 3fr;
    }
  }

  @media (forced-colors: active) {
    .switch input::before {
      background: ButtonText;
    }

    .switch input:checked {
      border-color: Highlight;
      background: Highlight;
      forced-color-adjust: none;
    }

    .switch input:checked::before {
      background: HighlightText;
    }
  }
`
