import { css } from '../lit.js'
import { plainText } from '../styles/apart.js'
import { motion } from '../styles/motion.js'

export const gateStyles = css`
  :host {
    display: block;
  }

  [inert] {
    opacity: 0.55;
  }

  @media (prefers-reduced-motion: no-preference) {
    .action {
      transition: opacity ${motion};
    }

    [inert] {
      transition-delay: 200ms;
    }
  }

  [part~='card'],
  [part~='status'] {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 2.5);
    color: var(--_ink);
    ${plainText}
  }

  [part~='card'] {
    max-inline-size: 34em;
    padding: calc(var(--_space) * 4);
    border-color: color-mix(in srgb, var(--_level) 35%, var(--_border));
    background: color-mix(in srgb, var(--_level) 5%, var(--_surface));
  }

  /* In the dark the colour of the level is too pale to tint anything. */
  @supports (color: oklch(from red l c h)) {
    [part~='card'].empty {
      background: color-mix(in srgb, oklch(from var(--_level) 0.6 0.2 h) 12%, var(--_surface));
    }
  }

  .text {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 4);
    align-items: center;
    min-inline-size: 0;
  }

  .text > div {
    min-inline-size: min(100%, 16em);
  }

  p {
    margin: 0;
  }

  [part~='title'] {
    font-weight: 600;
  }

  [part~='status'] {
    box-sizing: border-box;
    inline-size: fit-content;
    max-inline-size: min(100%, 39em);
    margin-block-start: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
    border-radius: calc(var(--_radius) * 0.75);
    background: color-mix(in srgb, var(--_level) 9%, var(--_surface));
    font-size: 0.875em;
    font-weight: inherit;
  }

  /* It stands where a box will, not below an action. */
  [part~='status'].waiting {
    margin-block-start: 0;
  }

  ::slotted(a:is([slot='action'], [slot='blocked'])) {
    color: var(--_accent);
  }

  @media (forced-colors: active) {
    [part~='status'] {
      border: 1px solid;
    }
  }
`
