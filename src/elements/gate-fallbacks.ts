import { html, nothing, type TemplateResult } from 'lit'
import type { Level } from '../contract/balance.js'
import type { CanStart } from '../contract/can-start.js'
import type { GateWords } from '../i18n/messages.js'
import { blockedWords, lowWords } from './gate-words.js'
import { levelMark } from './level-mark.js'
import { mayRetry, type Problem } from './phase.js'

/** What the words of a gate are made from. */
export interface GateView {
  readonly words: GateWords
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** The answer shown; undefined while there is none. */
  readonly check: GateCheck | undefined
  readonly problem: Problem | 'misused' | undefined
  readonly retry: () => void
}

/** A refusal of a reservation says less than a check: not what the credits would be enough for. */
export type GateCheck = Pick<CanStart, 'required' | 'available'> & {
  readonly minutesCovered: number | null
  readonly levelAfter: Level
}

/** Credits are enough, but few will be left. */
export const lowNotice = (view: GateView): TemplateResult =>
  html`<p part="status" lang=${view.lang} dir=${view.dir}>
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
