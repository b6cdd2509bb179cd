import { html, nothing, type TemplateResult } from 'lit'
import type { GateView } from './gate-view.js'
import { blockedWords, lowWords } from './gate-words.js'
import { levelMark } from './level-mark.js'
import { mayRetry } from './phase.js'

/** Credits are enough, but few will be left. */
export const lowNotice = (view: GateView): TemplateResult =>
  html`<p part="status" class=${view.check?.levelAfter ?? ''} lang=${view.lang} dir=${view.dir}>
    ${levelMark(view.check?.levelAfter ?? 'low')}<span>${lowWords(view)}</span>
  </p>`

/** Names what is missing and what to do about it. */
export const blockedNotice = (view: GateView): TemplateResult =>
  html`<div part="card" lang=${view.lang} dir=${view.dir}>
    ${levelMark('empty')}
    <div class="text">
      <div>
        <p part="title">${view.words.blockedTitle}</p>
        <p part="error">${blockedWords(view)} ${view.words.advice}</p>
      </div>
      <slot name="action"></slot>
    </div>
  </div>`

/** Nobody knows: still asking, or asking failed. */
export function unknownNotice({ words, lang, dir, problem, retry }: GateView): TemplateResult {
  if (!problem)
    return html`<p part="status" class="waiting" lang=${lang} dir=${dir}>
      ${levelMark('unknown')}<span>${words.loading}</span>
    </p>`
  return html`<div part="card" lang=${lang} dir=${dir}>
    ${levelMark('unknown')}
    <div class="text">
      <p part="error">${words[problem]}</p>
      ${
        problem !== 'misused' && mayRetry(problem)
          ? html`<button part="button" type="button" @click=${retry}>
              <slot name="retry">${words.retry}</slot>
            </button>`
          : nothing
      }
    </div>
  </div>`
}
