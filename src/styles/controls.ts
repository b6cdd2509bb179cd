import { css } from '../lit.js'
import { bone } from './bone.js'
import { apart } from './apart.js'
import { title } from './title.js'

/** Words, buttons and skeletons of the elements in which a person does something. */
export const controls = css`
  ${apart}

  :host {
    display: block;
  }

  [part='card'] {
    padding: calc(var(--_space) * 5) calc(var(--_space) * 6);
  }

  h2,
  h3,
  p,
  ul,
  dl,
  dd,
  fieldset {
    all: unset;
    display: block;
  }

  [part~='title'] {
    ${title}
  }

  h3[part~='title'] {
    font-size: 1em;
  }

  .muted,
  .hint,
  .optional,
  dt {
    color: var(--_muted);
  }

  .strong,
  legend {
    font-weight: 600;
  }

  .hint,
  .wrong,
  .optional,
  header .muted,
  footer .muted {
    font-size: 0.875em;
  }

  .optional {
    font-weight: 400;
  }

  /* A heading only ever gets the focus from a script, and nothing can be done with it. */
  :is(input, select, a, [tabindex]):where(:not(h2, h3)):focus-visible {
    outline: var(--credits-focus-ring, 2px solid);
    outline-color: var(--_accent);
    outline-offset: 2px;
  }

  button,
  a[part~='button'] {
    box-sizing: border-box;
    border-radius: calc(var(--_radius) * 0.5);
  }

  .solid,
  .outline {
    min-block-size: 2.75em;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 5);
    border: 1px solid var(--_accent);
    text-align: center;
    text-decoration: none;
  }

  a.outline {
    display: inline-block;
    color: var(--_accent);
    font-weight: 600;
  }

  .solid {
    background: var(--_accent);
    color: var(--_surface);
  }

  :is(.solid, .outline):hover:not([aria-disabled='true']) {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_ink));
    color: var(--_surface);
  }

  [aria-disabled='true'] {
    color: var(--_muted);
    border-color: currentColor;
    cursor: default;
  }

  .solid[aria-disabled='true'] {
    border-color: var(--_muted);
    background: var(--_muted);
    color: var(--_surface);
  }

  .wrong {
    color: var(--_level);
  }

  .bone {
    display: block;
    box-sizing: border-box;
    border: 1px solid transparent;
    border-radius: 4px;
    background: ${bone};
  }

  /* What is said aloud is heard also where what is seen is held back. */
  .spoken[role='status'] {
    visibility: visible;
  }

  [hidden] {
    display: none !important;
  }

  @container (max-width: 22em) {
    [part='card'] {
      padding-inline: calc(var(--_space) * 4);
    }
  }

  @media (forced-colors: active) {
    .solid {
      background: ButtonText;
      color: ButtonFace;
      forced-color-adjust: none;
    }
  }
`
