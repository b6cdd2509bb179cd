import { html, nothing, type TemplateResult } from '../lit.js'
import type { Recharge } from '../contract/recharge.js'
import { notice } from './notice.js'
import { problemWord } from './problem-word.js'
import { rechargeStatus } from './recharge-status.js'
import type { RechargeWork } from './recharge-work.js'
import type { StandingSpeech } from './recharge-view.js'
import type { Problem } from './status.js'

/** What the element is rendered from. Without a rule that is known and without a problem it is loading. */
interface FrameView extends StandingSpeech {
  readonly recharge: Recharge | undefined
  readonly problem: Problem | undefined
  /** What can be done could not be loaded. */
  readonly isLost: boolean
  /** How it stands was read before, and could not be read again. */
  readonly isOld: boolean
  readonly retry: () => void
}

/** How auto-recharge stands; below it what can be done about it, once that is loaded. */
export function rechargeFrame(
  view: FrameView,
  work: ReturnType<RechargeWork['look']> | undefined,
): TemplateResult {
  const { recharge, problem, isLost, words, locale } = view
  return html`<section
      part="card"
      lang=${locale.format.locale}
      dir=${locale.messages?.dir ?? nothing}
      aria-busy=${!recharge && !problem}
      aria-labelledby="title"
    >
      <header>
        <h2 part="title" id="title" tabindex="-1"><slot name="label">${words.title}</slot></h2>
        ${recharge || !problem ? html`<p class="muted">${words.intro}</p>` : nothing}
      </header>
      ${problem ? told(view) : nothing}
      ${
        recharge
          ? html`${rechargeStatus(view, recharge)}
            ${work?.content() ?? (isLost ? nothing : skeleton(nothing))}`
          : problem
            ? nothing
            : skeleton(html`<i class="bone tall"></i>`)
      }
      ${work?.dialog ?? nothing}
    </section>
    <span class="spoken" role="status" .textContent=${work?.said ?? saidBy(view)}></span>`
}

/** As long as there is nothing to do. */
const saidBy = (view: FrameView): string => {
  const { recharge, problem, isLost, words } = view
  return recharge && !isLost ? '' : problem ? troubleIn(view, problem) : words.loading
}

/** What went wrong; that figures which are shown all the same are old is part of it. */
function told(view: FrameView): TemplateResult | typeof nothing {
  const { recharge, problem, words } = view
  if (!recharge || !problem) return notice(view, false)
  const said = troubleIn(view, problem)
  return notice({ ...view, words: { ...words, [problemWord(problem, true)]: said } }, true)
}

const troubleIn = ({ recharge, isOld, words }: FrameView, problem: Problem): string =>
  recharge && isOld ? `${words[problemWord(problem, true)]} ${words.stale}` : words[problem.word]

/** The form, the rehearsal and the trail; before them how it stands. */
const skeleton = (first: TemplateResult | typeof nothing): TemplateResult =>
  html`<div class="skeletons" aria-hidden="true">
    ${first}
    ${['', '', 'tall', '', '', 'tall', 'tall', 'long'].map(
      (height) =>
        html`<div class="field"><span class="bone"></span><i class="bone ${height}"></i></div>`,
    )}
  </div>`
