import { css } from '../lit.js'

/** A radio button, or the dot beside one that is out of sight. A browser's own is a grey disc in the dark. */
export const radio = css`
  input[type='radio'],
  .dot {
    appearance: none;
    box-sizing: border-box;
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    border: 1.5px solid var(--_muted);
    border-radius: 50%;
    background: var(--_surface);
  }

  :is(input[type='radio'], .dot):is(:checked, :checked + *) {
    border: 5.5px solid var(--_accent);
  }

  @media (forced-colors: active) {
    :is(input[type='radio'], .dot):is(:checked, :checked + *) {
      border-color: Highlight;
    }
  }
`
