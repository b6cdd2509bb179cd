import { css } from '../lit.js'

const half = css`transparent 40%, currentColor 40% 60%, transparent 60%`

/** A list to choose from, with an arrow of our own: a browser's own all but touches the edge. */
export const select = css`
  select[part] {
    appearance: none;
    padding-inline-end: calc(var(--_space) * 4 + 12px);
    background-image: linear-gradient(45deg, ${half}), linear-gradient(-45deg, ${half});
    background-position:
      right calc(var(--_space) * 2 + 5px) center,
      right calc(var(--_space) * 2) center;
    background-size: 6px 6px;
    background-repeat: no-repeat;
  }

  select[part]:dir(rtl) {
    background-position:
      left calc(var(--_space) * 2) center,
      left calc(var(--_space) * 2 + 5px) center;
  }

  @media (forced-colors: active) {
    select[part] {
      appearance: auto;
      background-image: none;
    }
  }
`
