import { css } from '../lit.js'
import { standingStyles } from './recharge-standing.styles.js'

/** How it stands, and what stands in for what is on its way. */
export const rechargeStyles = css`
  :host {
    max-inline-size: 44em;
  }

  header {
    margin-block-end: calc(var(--_space) * 4);
  }

  .small {
    font-size: 0.875em;
  }

  .skeletons {
    display: grid;
    gap: calc(var(--_space) * 5);
  }

  .skeletons .field {
    display: grid;
    gap: var(--_space);
    justify-items: stretch;
  }

  .standing + .skeletons {
    margin-block-start: calc(var(--_space) * 6);
  }

  .skeletons span.bone {
    inline-size: 12em;
    block-size: 1.25em;
  }

  i.bone {
    inline-size: 100%;
    block-size: 2.75em;
  }

  i.bone.tall {
    block-size: 15em;
  }

  i.bone.long {
    block-size: 54em;
  }

  ${standingStyles}
`
