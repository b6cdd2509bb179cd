import { html, nothing, type TemplateResult } from '../lit.js'
import { isBusy } from '../controllers/purchase-state.js'
import { trouble } from './confirmation.js'
import { notice } from './notice.js'
import { purchaseMark } from './purchase-mark.js'
import { troubleWords } from './purchase-notices.js'
import { recoveryForm, summary } from './recovery-form.js'
import { chargeIn, isElsewhere, type RecoveryView, screenOf } from './recovery-view.js'

/** The element: what is to be paid, or what has become of it. */
export function recoveryFrame(view: RecoveryView): TemplateResult {
  const { locale } = view
  return html`<section
      part="card"
      lang=${locale.format.locale}
      dir=${locale.messages?.dir ?? nothing}
      aria-busy=${screenOf(view) === 'loading'}
      aria-labelledby="title"
    >
      ${content(view)}
    </section>
    <span class="spoken" role="status">${spokenOf(view)}</span>`
}

function content(view: RecoveryView): TemplateResult {
  const { words, purchase, recovery, error, act } = view
  switch (screenOf(view)) {
    case 'loading':
      return headed(view, skeleton)
    case 'failed':
      return headed(view, notice({ ...view, retry: view.reload }, false))
    case 'over':
      return outcome('', 'ended', words.overTitle, html`<p part="error">${overWords(view)}</p>`)
    case 'opening':
      return headed(
        view,
        html`${summary(view, recovery!.purchase)}
        ${
          error
            ? html`${trouble(words.notOpened)}
                <button part="button" type="button" class="main" @click=${act.retry}>
                  ${words.retry}
                </button>`
            : html`<i class="bone" aria-hidden="true"></i>`
        }`,
      )
    case 'pay':
      return headed(view, recoveryForm(view))
    case 'processing':
      return outcome('', 'waiting', purchase.processingTitle, html`<p>${purchase.processing}</p>`)
    case 'unknown':
      return outcome(
        'low',
        'waiting',
        purchase.unknownTitle,
        html`<p>${purchase.unknown}</p>
          <button part="button" type="button" class="main" @click=${act.check}>
            ${purchase.check}
          </button>`,
      )
    case 'done':
      return outcome(
        'ok',
        'done',
        purchase.doneTitle,
        doneWords(view).map((sentence) => html`<p>${sentence}</p>`),
      )
    case 'ended':
      return outcome('', 'ended', words.endedTitle, html`<p>${endedWords(view)}</p>`)
  }
}

/** The title, whom it is for, and that what is shown may be old. */
const headed = (view: RecoveryView, body: TemplateResult | typeof nothing): TemplateResult => {
  const { words, recovery, problem } = view
  return html`<header>
      <h2 part="title" id="title" tabindex="-1"><slot name="label">${words.title}</slot></h2>
      ${recovery?.company ? html`<p class="muted">${words.company(recovery.company)}</p>` : nothing}
    </header>
    ${recovery && problem ? notice({ ...view, retry: view.reload }, true) : nothing} ${body}`
}

const outcome = (
  level: 'ok' | 'low' | '',
  mark: Parameters<typeof purchaseMark>[0],
  title: string,
  body: unknown,
): TemplateResult =>
  html`<div part="status" class="outcome ${level}">
    ${purchaseMark(mark)}
    <h2 part="title" id="title" tabindex="-1">${title}</h2>
    ${body}
    <slot name="action"></slot>
  </div>`

const overWords = ({ words, problem }: RecoveryView): TemplateResult =>
  html`<slot name="denied">${words[problem!.word]}</slot>`

function doneWords(view: RecoveryView): string[] {
  const { credits, bonusCredits } = chargeIn(view)
  const { words, purchase } = view
  const done = words.done(purchase.credits(credits + bonusCredits))
  return isElsewhere(view) ? [words.elsewhere, done] : [done]
}

const endedWords = (view: RecoveryView): string =>
  view.words.ended[chargeIn(view).cancelReason ?? 'requested']

const skeleton = html`<div class="skeletons" aria-hidden="true">
  <i class="bone"></i><i class="bone"></i><i class="bone tall"></i>
</div>`

/** What is said aloud: what a person waits for, and what it came to. */
function spokenOf(view: RecoveryView): string {
  const { words, purchase, problem, state, error } = view
  switch (screenOf(view)) {
    case 'loading':
      return words.loading
    case 'failed':
      return words[problem!.word]
    case 'over':
      return words.overTitle
    case 'opening':
      return error ? words.notOpened : words.opening
    case 'processing':
      return purchase.processingTitle
    case 'unknown':
      return purchase.unknownTitle
    case 'done':
      return [purchase.doneTitle, ...doneWords(view)].join('. ')
    case 'ended':
      return endedWords(view)
    case 'pay':
      if (state.stage === 'authenticating') return purchase.authenticating
      if (isBusy(state)) return purchase.paying
      return state.trouble ? troubleWords({ words: purchase }, state.trouble) : ''
  }
}
