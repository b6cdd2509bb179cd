import { css } from '../lit.js'
import { fields } from '../styles/fields.js'
import { forms } from '../styles/forms.js'
import { alertRuleRowStyles } from './alert-rule-row.styles.js'

const rulesStyles = css`
  li.panel:last-child {
    margin-block-end: 0;
  }

  .rules {
    --_gap: calc(var(--_space) * 4);
  }

  .rules summary {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_space) * 3);
    min-block-size: 1.5em;
    border-radius: calc(var(--_radius) * 0.5);
    cursor: pointer;
    list-style: none;
  }

  .rules summary::-webkit-details-marker {
    display: none;
  }

  .rules summary::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    transform: translateY(-0.2em) rotate(-45deg);
  }

  .rules summary:dir(rtl)::before {
    transform: translateY(-0.2em) rotate(135deg);
  }

  .rules details[open] > summary::before {
    transform: translateY(-0.2em) rotate(45deg);
  }

  .rules summary:focus-visible {
    outline: var(--credits-focus-ring, 2px solid);
    outline-color: var(--_accent);
    outline-offset: 4px;
  }

  .rules summary .muted {
    font-size: 0.875em;
  }

  .rules summary ~ p,
  .rules .always {
    margin-block-start: calc(var(--_space) * 2);
  }

  .always {
    display: flex;
    gap: calc(var(--_space) * 2);
  }

  .rules :is(.panel, .notice) {
    margin-block: var(--_gap) 0;
  }

  .rules .panel ul {
    gap: var(--_space);
    margin-block-start: calc(var(--_space) * 2);
  }

  .rules > .notice:not(.known) {
    flex-direction: row;
    justify-content: start;
    min-block-size: 0;
    margin-block-start: calc(var(--_space) * 2);
    padding: 0;
    text-align: start;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 3);
  }

  form > ul {
    gap: 0;
  }

  form > :is(ul, .rule) {
    margin-block-start: var(--_gap);
  }

  .rules [part='row'] {
    display: block;
    padding-block: var(--_gap);
    border-block-start: 1px solid var(--_border);
  }

  .emails {
    margin-block-start: var(--_gap);
  }

  .emails legend {
    float: inline-start;
    inline-size: 100%;
  }

  .emails .hint {
    clear: both;
  }

  .emails ul {
    max-inline-size: 34em;
    margin-block: calc(var(--_space) * 3);
  }

  .email {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 calc(var(--_space) * 2);
    list-style: none;
  }

  .email .wrong {
    grid-column: 1 / -1;
  }

  @container (max-width: 22em) {
    .email {
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }
  }

  .emails > .outline {
    margin-block-start: calc(var(--_space) * 3);
  }

  footer {
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_border);
  }
`

export const alertRulesStyles = [fields, forms, rulesStyles, alertRuleRowStyles]
