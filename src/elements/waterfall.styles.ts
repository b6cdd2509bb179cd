import { css } from '../lit.js'
import { motion } from '../styles/motion.js'

/** What was taken is striped, so that it differs from what came without colour too. */
export const waterfallStyles = css`
  .why {
    margin-block-start: calc(var(--_space) * 3);
  }

  .since {
    display: block;
    inline-size: 12em;
    margin-block: calc(var(--_space) * 2) calc(var(--_space) * 3);
    font-size: 0.875em;
  }

  .waterfall {
    margin-block: calc(var(--_space) * 3);
    font-size: 0.9375em;
  }

  .waterfall li {
    display: grid;
    grid-template-columns: minmax(8em, 1fr) minmax(0, 3fr) 5em;
    gap: 0 calc(var(--_space) * 4);
    align-items: center;
    min-block-size: 2em;
  }

  .total {
    font-weight: 600;
  }

  .track {
    position: relative;
    block-size: 1.25em;
    border-inline-start: 1px solid var(--_border);
  }

  .length {
    position: absolute;
    inset-block: 0;
    border-radius: 2px;
    background: var(--_accent);
  }

  .loss .length {
    background: repeating-linear-gradient(
      -45deg,
      var(--_accent) 0 2px,
      color-mix(in srgb, var(--_accent) 30%, var(--_surface)) 2px 5px
    );
  }

  .total .length {
    background: var(--_muted);
  }

  @media (prefers-reduced-motion: no-preference) {
    .length {
      transition:
        inset-inline-start ${motion},
        inline-size ${motion};
    }
  }

  @container (max-width: 36em) {
    .waterfall li {
      grid-template-columns: 1fr auto;
      padding-block: var(--_space);
    }

    .track {
      grid-area: 2 / 1 / auto / -1;
    }
  }

  @media (forced-colors: active) {
    .length {
      forced-color-adjust: none;
      background: CanvasText;
    }

    .loss .length {
      background: repeating-linear-gradient(-45deg, CanvasText 0 2px, Canvas 2px 5px);
      outline: 1px solid CanvasText;
    }

    .total .length {
      background: CanvasText;
    }
  }
`
