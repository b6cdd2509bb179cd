import { css } from '../lit.js'

/** The bars and the table in their place. */
export const plotStyles = css`
  .plot {
    position: relative;
    block-size: 16em;
    touch-action: pan-y;
  }

  .plot[hidden] {
    display: none;
  }

  .waiting {
    border-radius: 4px;
    background: repeating-linear-gradient(
      to right,
      var(--_border) 0 2.2%,
      transparent 2.2% 3.3333%
    );
    mask: linear-gradient(to top, #000 30%, transparent 75%);
  }

  .nowhere,
  .none {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 3);
    align-items: center;
    align-content: center;
    justify-content: center;
    text-align: center;
  }
`
