import { css } from '../lit.js'

/** Notices and questions inside a card, and what stands there when a card has nothing else. */
export const panels = css`
  .panel,
  .notice {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 2.5);
    margin-block-end: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border: 1px solid color-mix(in srgb, var(--_level) 35%, var(--_border));
    border-radius: calc(var(--_radius) * 0.75);
    background: color-mix(in srgb, var(--_level) 6%, var(--_surface));
    overflow-wrap: anywhere;
  }

  .panel > div {
    flex: 1;
    min-inline-size: 0;
  }

  .panel li button {
    color: inherit;
    font-weight: inherit;
  }

  .notice {
    flex-wrap: wrap;
  }

  .notice p {
    flex: 1;
  }

  .notice:not(.known) {
    flex-direction: column;
    align-items: center;
    justify-content: center;
    min-block-size: 12em;
    margin: 0;
    border-color: transparent;
    background: none;
    text-align: center;
  }

  .notice:not(.known) p {
    flex: none;
  }
`
