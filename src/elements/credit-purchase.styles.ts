import { css } from '../lit.js'
import { radio } from '../styles/radio.js'
import { cardFormStyles } from './purchase-card-form.styles.js'
import { optionStyles } from './purchase-option.styles.js'
import { orderStyles } from './purchase-order.styles.js'
import { outcomeStyles } from './purchase-outcome.styles.js'
import { skeletonStyles } from './purchase-skeleton.styles.js'
import { stepperStyles } from './purchase-stepper.styles.js'
import { title } from '../styles/title.js'

export const purchaseStyles = css`
  :host {
    display: block;
    max-inline-size: 60em;
  }

  [part='card'] {
    padding: calc(var(--_space) * 5) calc(var(--_space) * 6);
  }

  .checkout {
    display: grid;
    gap: calc(var(--_space) * 6);
  }

  .column {
    display: grid;
    gap: calc(var(--_space) * 5);
    align-content: start;
    min-inline-size: 0;
  }

  @container (min-width: 44em) {
    .checkout:not(.barred) {
      grid-template-columns: minmax(0, 1fr) minmax(16em, 20em);
      gap: calc(var(--_space) * 10);
    }

    .barred .main {
      justify-self: start;
    }

    .checkout:not(.barred) > .side {
      border-inline-start: 1px solid var(--_border);
      padding-inline-start: calc(var(--_space) * 10);
    }
  }

  @container (max-width: 24em) {
    [part='card'] {
      padding: calc(var(--_space) * 4);
    }
  }

  h2,
  h3,
  p,
  dl,
  dd {
    margin: 0;
  }

  h2 {
    ${title}
  }

  h2:focus {
    outline: none;
  }

  a:focus-visible,
  .stepper input:focus-visible {
    outline: var(--credits-focus-ring, 2px solid);
    outline-offset: 2px;
  }

  .summary h3 {
    font-size: 0.875em;
    font-weight: 600;
  }

  .lead,
  .note {
    color: var(--_muted);
  }

  .note,
  [part='error'] {
    font-size: 0.8125em;
  }

  a {
    color: var(--_accent);
  }

  ${radio} ${optionStyles} ${cardFormStyles} ${stepperStyles} ${orderStyles} ${outcomeStyles}
  ${skeletonStyles}
`
