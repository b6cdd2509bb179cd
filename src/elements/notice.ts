import { html, nothing, type TemplateResult } from '../lit.js'
import type { ReadingWords } from '../i18n/messages.js'
import { levelMark } from './level-mark.js'
import { problemWord } from './problem-word.js'
import type { Problem } from './status.js'

/** What a notice is rendered from. */
export interface NoticeView {
  readonly problem: Problem | undefined
  readonly words: ReadingWords
  readonly retry: () => void
}

/**
 * Why there is nothing to see, or, where something is `known`, why it may be old; and the way to
 * ask again. The page may say it in its own words.
 */
export function notice(
  { problem, words, retry }: NoticeView,
  known: boolean,
): TemplateResult | typeof nothing {
  if (!problem) return nothing
  return html`<div class="notice ${problem.slot} ${known ? 'known' : ''}">
    ${levelMark()}
    <p part="error"><slot name=${problem.slot}>${words[problemWord(problem, known)]}</slot></p>
    ${
      problem.retry
        ? html`<button part="button" type="button" @click=${retry}>
            <slot name="retry">${words.retry}</slot>
          </button>`
        : nothing
    }
  </div>`
}
