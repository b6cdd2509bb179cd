import { css } from '../lit.js'

/**
 * The design language as private names. Each is read from a `--credits-*` property of the page,
 * with a fallback, so that any ancestor can set it; nothing public is ever declared here.
 *
 * Ink and surface are a pair with known contrast: a page that sets one should set the other.
 * In forced colours the browser puts its own in the place of all of them.
 */
export const tokens = css`
  :host {
    --_ink: var(--credits-ink, light-dark(#13222c, #e8eef2));
    --_muted: var(--credits-muted, light-dark(#51626e, #a3b3bf));
    --_surface: var(--credits-surface, light-dark(#fff, #141d24));
    --_border: var(--credits-border, light-dark(#d7e0e5, #31404b));
    --_radius: var(--credits-radius, 12px);
    --_space: var(--credits-space, 4px);
    --_level: var(--_muted);
  }

  .ok {
    --_level: var(--credits-ok, light-dark(#14693f, #66d49d));
  }

  .low {
    --_level: var(--credits-low, light-dark(#864a00, #f3b95a));
  }

  .critical {
    --_level: var(--credits-critical, light-dark(#b3261e, #ff9d93));
  }

  .empty {
    --_level: var(--credits-empty, light-dark(#8f1d17, #ffb3ab));
  }
`
