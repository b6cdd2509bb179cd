import { html, type TemplateResult } from '../lit.js'
import type { Level } from '../contract/balance.js'
import type { TaxIdState } from '../contract/billing-details.js'
import type { BillingWords } from '../i18n/billing-words.js'
import { levelMark } from './level-mark.js'

const LEVELS: Readonly<Record<TaxIdState, Level | undefined>> = {
  unverified: undefined,
  pending: undefined,
  verified: 'ok',
  rejected: 'critical',
}

/** What the tax office says of a tax ID: a shape, a word, and what it means. */
export const taxIdMark = (words: BillingWords, state: TaxIdState): TemplateResult =>
  html`<span part="status" class="tax ${LEVELS[state] ?? ''}"
      >${levelMark(LEVELS[state])}${words.taxState[state]}</span
    >
    ${words.taxNote[state]}`
