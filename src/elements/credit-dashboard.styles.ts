import { css } from '../lit.js'

export const dashboardStyles = css`
  .dashboard,
  .sections {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
  }

  .dashboard {
    position: relative;
    color: var(--_ink);
  }

  /* There to be heard from the beginning; without words it takes no room. */
  .no-access:not(:has(p)) {
    position: absolute;
  }

  .no-access .notice {
    margin: 0;
  }

  .held-back {
    visibility: hidden;
  }

  /* As wide as they will be, for what is drawn in them; clipped, for what in them is visible all the same. */
  .sections.held-back {
    position: absolute;
    inset-inline: 0;
    block-size: 0;
    overflow: clip;
  }

  /* Paper has what is known so far. */
  @media print {
    .sections.held-back {
      position: static;
      block-size: auto;
      overflow: visible;
      visibility: visible;
    }

    .place {
      display: none;
    }
  }

  header {
    display: grid;
    gap: calc(var(--_space) * 2);
  }

  [part='title'] {
    font-size: 1.5em;
    line-height: 1.3;
  }

  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1);
    margin-inline: calc(var(--_space) * -3);
  }

  nav li {
    display: block;
  }

  nav a {
    display: block;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
    border-radius: calc(var(--_radius) * 0.5);
    color: var(--_accent);
    font-weight: 600;
    text-decoration: none;
  }

  nav a:hover {
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
  }

  .row,
  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
    align-content: start;
    align-items: start;
    min-inline-size: 0;
  }

  /* Whoever is brought to it sees where it begins. */
  .section,
  .no-access .notice {
    scroll-margin-block: calc(var(--_space) * 2);
  }

  .section {
    border-radius: var(--_radius);
  }

  .section:focus {
    outline: none;
  }

  .section:focus-visible {
    outline: var(--credits-focus-ring, 2px solid);
    outline-color: var(--_accent);
    outline-offset: 2px;
  }

  /* No anchor of scrolling above the section that was asked for: what is there is drawn anew when it is read. */
  .sections:has([data-held]) > :not(:has([data-held])),
  .sections:has([data-held]) .section:not([data-held]) {
    overflow-anchor: none;
  }

  /* Without an alert there is no row for it. */
  credit-alerts:is(:state(empty), :state(failed)):not([rules]) {
    display: none;
  }

  /* A section is as wide as its row: alone in a page they are no wider than a line is read. */
  credit-balance,
  credit-requests,
  running-sessions,
  recharge-settings,
  payment-methods,
  billing-details,
  credit-purchase {
    max-inline-size: none;
  }

  .place {
    box-sizing: border-box;
    min-block-size: 24em;
  }

  .place.tall {
    min-block-size: 36em;
  }

  .place .bone {
    max-inline-size: 8em;
    block-size: 1.25em;
  }

  .place .line {
    max-inline-size: none;
    block-size: 1em;
    margin-block-start: calc(var(--_space) * 6);
  }

  .place .line:nth-of-type(3n) {
    max-inline-size: 75%;
  }

  .notice.not-configured {
    min-block-size: 0;
  }

  @container (min-width: 58em) {
    .of-balance-purchase,
    .of-balance-team {
      grid-template-columns: 24em minmax(0, 1fr);
    }

    .of-recharge-payment {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .of-team > .section {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`
