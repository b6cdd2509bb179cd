import { css } from 'lit'

/** What every element needs beside the tokens: text that is only spoken, buttons, skeletons. */
export const base = css`
  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  [part~='amount'] {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }

  [part~='button'] {
    flex: none;
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.5);
    background: transparent;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
    transition:
      background var(--_motion),
      border-color var(--_motion);
  }

  [part~='button']:hover {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
  }

  [part~='button']:focus-visible {
    outline: var(--_focus);
    outline-offset: 2px;
  }

  .mark {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    color: var(--_level);
  }

  .cut {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .late {
    animation: credits-appear 1ms 400ms both;
  }

  /* The text keeps its room and is not seen, so that nothing moves when it comes. */
  .skeleton {
    position: relative;
    visibility: hidden;
  }

  .skeleton::after {
    position: absolute;
    inset: 10% 0;
    border-radius: 4px;
    background: color-mix(in srgb, var(--_ink) 10%, transparent);
    content: '';
    visibility: visible;
    animation: credits-breathe 1.6s ease-in-out infinite alternate;
  }

  @keyframes credits-appear {
    from {
      opacity: 0;
    }
  }

  @keyframes credits-breathe {
    to {
      opacity: 0.5;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton::after {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .skeleton::after {
      border: 1px solid CanvasText;
    }
  }
`
