import { html, nothing, type TemplateResult } from '../lit.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Bundles } from '../contract/bundle.js'
import type { RechargeEvent } from '../contract/recharge-event.js'
import { formatDayAndTime } from '../format/instant.js'
import type { TrailWords } from '../i18n/trail-words.js'
import type { TrailKind, TrailSnapshot } from '../store/recharge-trail.js'
import { actionWord } from './action-word.js'
import type { FileState } from './file-controller.js'
import { memberName } from './member-names.js'
import type { RechargeSpeech } from './recharge-view.js'
import { toldOf } from './trail-told.js'

/** What the audit trail is rendered from. */
export interface TrailView extends RechargeSpeech {
  readonly trail: TrailWords
  readonly snapshot: TrailSnapshot
  readonly bundles: Bundles | undefined
  readonly file: FileState
  readonly ask: (kind: TrailKind) => void
  readonly readOlder: () => void
  readonly download: () => void
  readonly retryTrail: () => void
  /** Then nothing has happened either. */
  readonly hasNoRule: boolean
}

const KINDS = ['saved', 'decided', 'ended'] as const

/** Who changed what, what was decided and why, and what became of each charge; newest first. */
export function trailSection(view: TrailView): TemplateResult {
  const { trail, snapshot, file, timeZone } = view
  const { data, error } = snapshot
  return html`<section class="trail" aria-labelledby="trail-title" aria-busy=${!data && !error}>
    <h3 id="trail-title" part="title">${trail.title}</h3>
    <div class="tools">
      <label
        ><span>${trail.kind}</span>
        <select part="input" id="kind" @change=${(event: Event) => view.ask(kindOf(event))}>
          <option value="" .selected=${!snapshot.kind}>${trail.kinds.all}</option>
          ${KINDS.map(
            (kind) =>
              html`<option value=${kind} .selected=${snapshot.kind === kind}>
                ${trail.kinds[kind]}
              </option>`,
          )}
        </select></label
      >
      <button
        part="button"
        type="button"
        aria-disabled=${file === 'making'}
        @click=${view.download}
      >
        ${file === 'making' ? trail.csvBusy : trail.csv}
      </button>
    </div>
    ${
      typeof file === 'object'
        ? html`<p part="error" class="critical wrong">${trail.notMade[actionWord(file)]}</p>`
        : nothing
    }
    ${
      error && !snapshot.loading
        ? html`<p part="error">
            ${data ? trail.notRefreshed : trail.failed}
            <button part="button" type="button" @click=${view.retryTrail}>${trail.retry}</button>
          </p>`
        : nothing
    }
    ${data ? events(view, data.events) : error ? nothing : bones(view)}
    <p class="muted small">${trail.zone(timeZone)}</p>
  </section>`
}

const kindOf = (event: Event): TrailKind =>
  KINDS.find((kind) => kind === (event.target as HTMLSelectElement).value)

function events(view: TrailView, shown: readonly RechargeEvent[]): TemplateResult {
  const { trail, snapshot } = view
  const { older, data } = snapshot
  if (shown.length === 0) return html`<p class="muted">${trail.empty}</p>`
  return html`<ol part="table">
      ${repeat(
        shown,
        ({ seq }) => seq,
        (event) => row(view, event),
      )}
    </ol>
    ${
      typeof older === 'object'
        ? html`<p part="error" class="critical wrong">${trail.olderFailed}</p>`
        : nothing
    }
    ${
      data?.nextCursor
        ? html`<button
            part="button"
            type="button"
            class="outline"
            aria-disabled=${older === 'loading'}
            @click=${view.readOlder}
          >
            ${older === 'loading' ? trail.olderBusy : trail.older}
          </button>`
        : nothing
    }`
}

function row(view: TrailView, event: RechargeEvent): TemplateResult {
  const { locale, timeZone } = view
  const { title, why, details } = toldOf(view, event)
  return html`<li part="row" tabindex="-1" data-seq=${event.seq}>
    <div class="when muted">
      <time datetime=${event.at}
        >${formatDayAndTime(event.at, locale.format.locale, timeZone)}</time
      >
      <span><bdi>${actor(view, event)}</bdi></span>
    </div>
    <div>
      <p class="strong">${title}</p>
      ${why.map((sentence) => html`<p>${sentence}</p>`)}
      ${details.map((detail) => html`<p class="muted small">${detail}</p>`)}
    </div>
  </li>`
}

function actor({ trail, memberNames }: TrailView, { actor: who }: RechargeEvent): string {
  return who === 'system' || who === 'service'
    ? trail.actors[who]
    : trail.actor(memberName(memberNames, who))
}

/** As long as a whole page of the trail; who asks for a part of it may well find little. */
const bones = ({ hasNoRule, snapshot }: TrailView): TemplateResult =>
  html`<div class="skeletons" aria-hidden="true">
    <i class="bone ${hasNoRule || snapshot.kind ? '' : 'long'}"></i>
  </div>`
