import { css } from '../lit.js'
import { bone } from '../styles/bone.js'

/** The rough shape of what will be for sale, so that nothing moves when it comes. */
export const skeletonStyles = css`
  .awaited i {
    block-size: 2.5em;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.66);
    background: ${bone};
  }

  .awaited .of-bundles {
    block-size: 14.6em;
  }

  .awaited .of-cards {
    block-size: 12em;
  }

  .awaited .of-order {
    block-size: 10.6em;
  }

  .awaited .of-payment {
    block-size: 3em;
  }

  @container (max-width: 24em) {
    .awaited .of-bundles {
      block-size: 21.5em;
    }
  }
`
