import { css } from '../lit.js'
import { bone } from '../styles/bone.js'
import { historyRowStyles } from './history-rows.styles.js'
import { historyCardStyles } from './history-cards.styles.js'
import { historyStatementStyles } from './history-statement.styles.js'
import { historySearchStyles } from './history-search.styles.js'
import { historyPrintStyles } from './history-print.styles.js'
import { waterfallStyles } from './waterfall.styles.js'
import { title } from '../styles/title.js'

/** The frame of a history. A bone is a skeleton of words that stand alone. */
export const historyStyles = css`
  :host {
    display: block;
    inline-size: 100%;
  }

  section[part='card'] {
    padding: calc(var(--_space) * 5) calc(var(--_space) * 6);
  }

  :host(:state(stale)) [part='card'] {
    border-style: dashed;
  }

  p,
  dl,
  dd,
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .bone {
    position: relative;
    visibility: hidden;
  }

  .bone::after {
    position: absolute;
    inset: 10% 0;
    border: 1px solid transparent;
    border-radius: 4px;
    background: ${bone};
    content: '';
    visibility: visible;
  }

  header,
  .notice,
  .file,
  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 4);
  }

  [part='title'] {
    flex: 1 0 auto;
    margin: 0;
    ${title}
  }

  [part='error'],
  .span,
  .wide,
  .empty,
  .end {
    color: var(--_muted);
  }

  [part='button'],
  .ask {
    min-block-size: 24px;
  }

  [aria-disabled='true'] {
    color: var(--_muted);
    cursor: progress;
  }

  .file {
    font-size: 0.875em;
  }

  .notice {
    margin-block-start: calc(var(--_space) * 3);
  }

  .span {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 4);
    font-size: 0.875em;
  }

  .span span:first-child {
    color: var(--_ink);
    font-weight: 600;
  }

  .chevron {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  :dir(rtl) .chevron {
    scale: -1 1;
  }

  [aria-expanded='true'] .chevron {
    rotate: 90deg;
  }

  :dir(rtl)[aria-expanded='true'] .chevron {
    rotate: -90deg;
  }

  .newer {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    margin-block-start: calc(var(--_space) * 3);
    border: 1px solid currentColor;
    border-radius: calc(var(--_radius) / 2);
    padding: calc(var(--_space) * 2);
    background: color-mix(in srgb, var(--_accent) 8%, var(--_surface));
    text-align: center;
    text-decoration: none;
  }

  .empty,
  .end {
    justify-content: center;
    padding-block-start: calc(var(--_space) * 4);
    text-align: center;
  }

  @container (max-width: 36em) {
    section[part='card'] {
      padding: calc(var(--_space) * 4);
    }
  }

  ${historySearchStyles} ${historyStatementStyles} ${historyRowStyles} ${historyCardStyles} ${waterfallStyles} ${historyPrintStyles}
`
