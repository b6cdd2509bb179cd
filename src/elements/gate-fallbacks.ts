import { html, nothing, type TemplateResult } from '../lit.js'
import type { Level } from '../contract/balance.js'
import type { GateView } from './gate-view.js'
import { blockedTitle, blockedWords, lowWords } from './gate-words.js'
import { levelMark } from './level-mark.js'

/** Credits are enough, but few will be left. */
export const lowNotice = (view: GateView): TemplateResult =>
  line(view, lowWords(view), view.check?.levelAfter ?? 'low')

/** Names what is missing and what to do about it. */
export const blockedNotice = (view: GateView): TemplateResult =>
  box(
    view,
    html`<div>
        <p part="title">${blockedTitle(view)}</p>
        <p part="error">${blockedWords(view)}</p>
      </div>
      <slot name="action"></slot>`,
    'empty',
  )

/** Nobody knows: still asking, or asking failed. */
export function unknownNotice(view: GateView): TemplateResult {
  const { words, trouble, retry } = view
  if (!trouble) return line(view, words.loading)
  const again = html`<button part="button" @click=${retry}>
    <slot name="retry">${words.retry}</slot>
  </button>`
  return box(
    view,
    html`<p part="error">${trouble}</p>
      ${retry ? again : nothing}`,
  )
}

const line = ({ locale }: GateView, words: string, level?: Level): TemplateResult =>
  html`<p
    class="plain ${level ?? 'waiting'}"
    part="status"
    lang=${locale.format.locale}
    dir=${locale.messages?.dir ?? nothing}
  >
    ${levelMark(level)}<span>${words}</span>
  </p>`

const box = ({ locale }: GateView, content: TemplateResult, level?: Level): TemplateResult =>
  html`<div
    class="plain ${level ?? ''}"
    part="card"
    lang=${locale.format.locale}
    dir=${locale.messages?.dir ?? nothing}
  >
    ${levelMark(level)}
    <div class="text">${content}</div>
  </div>`
