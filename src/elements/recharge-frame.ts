import { html, nothing, type TemplateResult } from 'lit'
import { chargeSection, type ChargeView } from './charge-section.js'
import { confirmation } from './confirmation.js'
import { notice } from './notice.js'
import { rechargeForm } from './recharge-form.js'
import { rechargeStatus } from './recharge-status.js'
import type { RechargeView } from './recharge-view.js'
import { rehearsalSection, type RehearsalView } from './rehearsal-section.js'
import { trailSection, type TrailView } from './trail-section.js'

/** The parts of the element beside the settings. */
export interface RechargeParts {
  readonly charge: ChargeView
  readonly rehearsal: RehearsalView
  readonly trail: TrailView
}

/** How auto-recharge stands, what to do about it, what it is set to, and what it did. */
export function rechargeFrame(
  view: RechargeView,
  { charge, rehearsal, trail }: RechargeParts,
  announcement: string,
): TemplateResult {
  const { recharge, problem, words, locale } = view
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
          ? html`${rechargeStatus(view, recharge)} ${chargeSection(charge)} ${rechargeForm(view)}
            ${rehearsalSection(rehearsal)} ${trailSection(trail)}`
          : problem
            ? nothing
            : skeleton()
      }
      ${confirmation(view.question, view.dismiss)}
    </section>
    <span class="spoken" role="status">${announcement}</span>`
}

/** What went wrong; that figures which are shown all the same are old is part of it. */
function told(view: RechargeView): TemplateResult | typeof nothing {
  const { recharge, problem, words } = view
  if (!recharge || !problem) return notice(view, false)
  const { word } = problem
  return notice({ ...view, words: { ...words, [word]: `${words[word]} ${words.stale}` } }, true)
}

/** As tall as the settings without their history. */
const skeleton = (): TemplateResult =>
  html`<div class="skeletons" aria-hidden="true">
    <i class="bone tall"></i>
    ${['', 'tall', '', ''].map(
      (height) =>
        html`<div class="field"><span class="bone"></span><i class="bone ${height}"></i></div>`,
    )}
  </div>`
