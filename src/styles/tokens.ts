import { css } from 'lit'

/**
 * The design language as private names. Each is read from a `--credits-*` property of the page,
 * with a fallback, so that any ancestor can set it; nothing public is ever declared here.
 *
 * Ink and surface are a pair with known contrast: a page that sets one should set the other.
 */
export const tokens = css`
  :host {
    --_ink: var(--credits-ink, light-dark(#13222c, #e8eef2));
    --_muted: var(--credits-muted, light-dark(#51626e, #a3b3bf));
    --_surface: var(--credits-surface, light-dark(#fff, #141d24));
    --_border: var(--credits-border, light-dark(#d7e0e5, #31404b));
    --_accent: var(--credits-accent, light-dark(#0b6874, #5ac8d3));
    --_ok: var(--credits-ok, light-dark(#14693f, #66d49d));
    --_low: var(--credits-low, light-dark(#864a00, #f3b95a));
    --_critical: var(--credits-critical, light-dark(#b3261e, #ff9d93));
    --_empty: var(--credits-empty, light-dark(#8f1d17, #ffb3ab));
    --_radius: var(--credits-radius, 12px);
    --_space: var(--credits-space, 4px);
    --_focus: var(--credits-focus-ring, 2px solid var(--_accent));
    --_motion: var(--credits-motion, 240ms cubic-bezier(0.2, 0, 0, 1));
    --_level: var(--_muted);
    font: var(--credits-font, inherit);
  }

  :host(:state(level-ok)) {
    --_level: var(--_ok);
  }

  :host(:state(level-low)) {
    --_level: var(--_low);
  }

  :host(:state(level-critical)) {
    --_level: var(--_critical);
  }

  :host(:state(level-empty)) {
    --_level: var(--_empty);
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0s;
    }
  }

  @media (forced-colors: active) {
    :host,
    :host(:state(level-ok)),
    :host(:state(level-low)),
    :host(:state(level-critical)),
    :host(:state(level-empty)) {
      --_ink: CanvasText;
      --_muted: CanvasText;
      --_surface: Canvas;
      --_border: CanvasText;
      --_accent: LinkText;
      --_level: CanvasText;
    }
  }
`
