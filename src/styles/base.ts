import { css } from 'lit'

/**
 * What every element needs beside the tokens: a box, text that is only spoken, buttons, marks.
 * The text of a skeleton keeps its room and is not seen, so that nothing moves when it comes; and
 * `not-configured` waits a moment, because a provider that is only late is not worth a word.
 */
export const base = css`
  :host([hidden]) {
    display: none !important;
  }

  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  [part='card'] {
    position: relative;
    box-sizing: border-box;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    line-height: 1.5;
  }

  button {
    all: unset;
    color: var(--_accent);
    text-decoration: underline;
    cursor: pointer;
  }

  [part='amount'],
  [part='status'],
  button {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  button:focus-visible {
    outline: var(--credits-focus-ring, 2px solid);
    outline-offset: 2px;
  }

  .mark {
    flex: none;
    block-size: 1.5em;
    inline-size: 1.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    color: var(--_level);
    forced-color-adjust: auto;
  }

  .skeleton {
    outline: 1px solid transparent;
    border-radius: 4px;
    background: var(--_border);
  }

  .skeleton * {
    visibility: hidden;
  }

  .not-configured {
    transition: opacity 1ms 400ms;

    @starting-style {
      opacity: 0;
    }
  }
`
