import { css } from '../lit.js'
import { accent } from '../styles/accent.js'
import { motion } from '../styles/motion.js'

/** The purchased part is striped, so that the parts differ without colour too. */
export const cardMeterStyles = css`
  ${accent}

  [part='meter'] {
    display: flex;
    gap: 2px;
    block-size: 8px;
    margin-block: calc(var(--_space) * 4) calc(var(--_space) * 2);
    border-radius: 4px;
    background: color-mix(in srgb, var(--_ink) 9%, transparent);
    overflow: hidden;
  }

  .bar {
    flex-basis: 0;
  }

  @media (prefers-reduced-motion: no-preference) {
    .bar {
      transition: flex-grow ${motion};
    }
  }

  .monthly {
    background: var(--_accent);
  }

  .purchased {
    background: repeating-linear-gradient(
      -45deg,
      var(--_accent) 0 2px,
      color-mix(in srgb, var(--_accent) 35%, var(--_surface)) 2px 4px
    );
  }

  section [part='legend'] {
    color: inherit;
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 6);
    font-size: 0.875em;
  }

  [part='legend'] div {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  .swatch {
    display: inline-block;
    inline-size: 0.625em;
    block-size: 0.625em;
    margin-inline-end: calc(var(--_space) * 1.5);
    border-radius: 2px;
  }

  @media (forced-colors: active) {
    [part='meter'],
    .bar,
    .swatch {
      forced-color-adjust: none;
    }

    [part='meter'] {
      outline: 1px solid CanvasText;
      background: Canvas;
    }

    .monthly {
      background: CanvasText;
    }

    .purchased {
      background: repeating-linear-gradient(-45deg, CanvasText 0 2px, Canvas 2px 4px);
    }
  }
`
