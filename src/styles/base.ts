import { css } from 'lit'

/** What every element needs beside the tokens: a box, text that is only spoken, buttons, marks. */
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

  [part='amount'] {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }

  button {
    all: unset;
    color: var(--_accent);
    font-weight: 600;
    text-decoration: underline;
    cursor: pointer;
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

  /* The text keeps its room and is not seen, so that nothing moves when it comes. */
  .skeleton {
    outline: 1px solid transparent;
    border-radius: 4px;
    background: var(--_border);
  }

  .skeleton * {
    visibility: hidden;
  }

  /* A provider that is only late is not worth a word. */
  .not-configured {
    transition: opacity 1ms 400ms;

    @starting-style {
      opacity: 0;
    }
  }
`
