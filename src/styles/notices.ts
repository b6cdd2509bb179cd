import { css } from '../lit.js'
import { accent } from './accent.js'

/**
 * What went wrong, and the button to try again. `not-configured` waits a moment, because a provider
 * that is only late is not worth a word.
 */
export const notices = css`
  ${accent}

  button {
    all: unset;
    color: var(--_accent);
    text-decoration: underline;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }

  button:focus-visible {
    outline: var(--credits-focus-ring, 2px solid);
    outline-offset: 2px;
  }

  .not-configured {
    transition: opacity 1ms 400ms;

    @starting-style {
      opacity: 0;
    }
  }
`
