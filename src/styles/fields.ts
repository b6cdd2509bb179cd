import { css } from '../lit.js'
import { edge } from './edge.js'
import { radio } from './radio.js'
import { select } from './select.js'

/** What a person types or chooses. */
export const fields = css`
  [part~='input'] {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2.75em;
    margin: 0;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
    border: 1px solid ${edge};
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-weight: 400;
    text-align: start;
  }

  [part~='input']:dir(ltr) {
    text-align: left;
  }

  :dir(rtl) > [part~='input'][dir='ltr'] {
    text-align: right;
  }

  [part~='input'][aria-invalid='true'] {
    border-color: var(--credits-critical, light-dark(#b3261e, #ff9d93));
    border-width: 2px;
  }

  ${radio} ${select}

  @media (forced-colors: active) {
    [part~='input'][aria-invalid='true'] {
      border-style: dashed;
    }
  }
`
