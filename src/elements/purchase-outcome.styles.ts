import { css } from '../lit.js'

/** What is said of a purchase, and what stands in for what is still on its way. */
export const outcomeStyles = css`
  .outcome,
  .nowhere {
    display: grid;
    gap: calc(var(--_space) * 2);
    justify-items: center;
    align-content: center;
    min-block-size: 18em;
    text-align: center;
  }

  .outcome {
    font-weight: inherit;
  }

  .outcome p {
    max-inline-size: 32em;
    color: var(--_muted);
    text-wrap: balance;
  }

  .outcome .main {
    margin-block-start: calc(var(--_space) * 4);
  }

  .big {
    inline-size: 48px;
    block-size: 48px;
    stroke-width: 1.75;
    stroke-linejoin: round;
  }

  .notice {
    display: flex;
    gap: calc(var(--_space) * 2.5);
    border: 1px solid color-mix(in srgb, var(--_level) 35%, var(--_border));
    border-radius: calc(var(--_radius) * 0.66);
    padding: calc(var(--_space) * 3);
    background: color-mix(in srgb, var(--_level) 6%, var(--_surface));
    line-height: 1.5;
  }

  .nowhere [part='error'] {
    font-size: inherit;
  }

  .notice.known [part='error'] {
    font-size: 0.875em;
  }

  .strong {
    font-weight: 600;
  }

  .bone {
    border-radius: 4px;
    background: var(--_border);
    color: transparent;
  }

  .wheel {
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid currentColor;
    border-block-start-color: transparent;
    border-radius: 50%;
  }

  @media (prefers-reduced-motion: no-preference) {
    .wheel {
      animation: turn 900ms linear infinite;
    }

    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }
  }
`
