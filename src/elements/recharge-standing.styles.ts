import { css } from '../lit.js'

/** The state in a sentence, and what is spent of the limit. */
export const standingStyles = css`
  .standing {
    padding: calc(var(--_space) * 4);
    border: 1px solid color-mix(in srgb, var(--_level) 35%, var(--_border));
    border-radius: calc(var(--_radius) * 0.75);
    background: color-mix(in srgb, var(--_level) 6%, var(--_surface));
    font-weight: 400;
  }

  .standing > p + p:not(.small) {
    margin-block-start: calc(var(--_space) * 2);
  }

  .standing .chip {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    color: var(--_level);
  }

  .spending {
    margin-block-start: calc(var(--_space) * 4);
  }

  .bar {
    display: flex;
    block-size: 8px;
    margin-block: calc(var(--_space) * 2);
    overflow: hidden;
    border: 1px solid color-mix(in srgb, var(--_muted) 60%, var(--_border));
    border-radius: 4px;
    background: var(--_surface);
  }

  .bar > * {
    flex-basis: 0;
  }

  .bar > span {
    background: var(--_accent);
    forced-color-adjust: none;
  }

  @media (forced-colors: active) {
    .bar > span {
      background: Highlight;
    }
  }
`
