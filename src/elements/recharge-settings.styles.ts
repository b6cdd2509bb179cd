import { css } from 'lit'

/** How it stands, and the form. */
export const rechargeStyles = css`
  :host {
    max-inline-size: 44rem;
  }

  header {
    margin-block-end: calc(var(--_space) * 4);
  }

  .small {
    font-size: 0.875em;
  }

  .standing {
    padding: calc(var(--_space) * 4);
    border: 1px solid color-mix(in srgb, var(--_level) 35%, var(--_border));
    border-radius: calc(var(--_radius) * 0.75);
    background: color-mix(in srgb, var(--_level) 6%, var(--_surface));
    font-weight: 400;
  }

  .standing > p + p:not(.small) {
    margin-block-start: calc(var(--_space) * 2);
  }

  .standing .chip {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    color: var(--_level);
  }

  .spending {
    margin-block-start: calc(var(--_space) * 4);
  }

  .bar {
    display: flex;
    block-size: 8px;
    margin-block: calc(var(--_space) * 2);
    overflow: hidden;
    border: 1px solid color-mix(in srgb, var(--_muted) 60%, var(--_border));
    border-radius: 4px;
    background: var(--_surface);
  }

  .bar > * {
    flex-basis: 0;
  }

  .bar > span {
    background: var(--_accent);
    forced-color-adjust: none;
  }

  .charge,
  .settings {
    margin-block-start: calc(var(--_space) * 6);
  }

  .standing ~ .panel {
    margin-block: calc(var(--_space) * 5) 0;
  }

  .charge {
    display: grid;
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--credits-low, light-dark(#864a00, #f3b95a));
    border-radius: calc(var(--_radius) * 0.75);
  }

  .charge .panel {
    margin: 0;
  }

  .settings {
    display: grid;
    gap: calc(var(--_space) * 5);
  }

  .settings .panel {
    margin: 0;
  }

  .field,
  .paying {
    display: grid;
    gap: var(--_space);
    min-inline-size: 0;
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

  .meaning {
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
  }

  footer,
  .buttons,
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
  }

  #why-not:empty {
    display: none;
  }

  dialog .buttons {
    margin-block-start: calc(var(--_space) * 5);
  }

  dialog .panel {
    margin-block: calc(var(--_space) * 4) 0;
  }

  .panel li {
    list-style: none;
  }

  dialog h3:focus-visible {
    outline: none;
  }

  .link,
  .panel button {
    min-block-size: 24px;
  }

  .panel fieldset {
    margin-block-start: calc(var(--_space) * 3);
  }

  .panel fieldset label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 2);
    padding-block: var(--_space);
    cursor: pointer;
  }

  .panel form .solid,
  form.panel .solid {
    margin-block-start: calc(var(--_space) * 3);
  }

  @container (min-width: 34rem) {
    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }

  @media (forced-colors: active) {
    .bar > span,
    .switch :checked + .track {
      background: Highlight;
    }

    .track::before {
      background: ButtonText;
    }
  }
`
