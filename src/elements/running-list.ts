import { html, nothing, type TemplateResult } from '../lit.js'
import { repeat } from 'lit/directives/repeat.js'
import type { OpenReservation } from '../contract/open-reservations.js'
import { formatDayAndTime } from '../format/instant.js'
import { formatMoment } from '../format/moment.js'
import { formatRelative } from '../format/relative.js'
import { actionWord } from './action-word.js'
import { confirmation } from './confirmation.js'
import { levelMark } from './level-mark.js'
import { notice } from './notice.js'
import { isOverdue } from './running-rules.js'
import type { RunningView } from './running-view.js'

/** The running sessions, or why there are none. */
export function runningList(view: RunningView, announcement: string): TemplateResult {
  const { sessions, problem, words, locale } = view
  return html`<section
      part="card"
      lang=${locale.format.locale}
      dir=${locale.messages?.dir ?? nothing}
      aria-busy=${!sessions && !problem}
      aria-labelledby="title"
    >
      <h2 part="title" id="title" tabindex="-1"><slot name="label">${words.title}</slot></h2>
      ${problem ? notice(view, sessions !== undefined) : nothing}
      ${problem && sessions ? age(view) : nothing}
      ${sessions ? list(view, sessions) : problem ? nothing : skeleton()} ${question(view)}
    </section>
    <span class="spoken" role="status">${announcement}</span>`
}

const age = ({ words, asOf, locale }: RunningView): TemplateResult =>
  html`<p class="muted age">
    <slot name="stale">${words.stale(formatMoment(asOf!, locale.format.locale))}</slot>
  </p>`

function list(view: RunningView, sessions: readonly OpenReservation[]): TemplateResult {
  const { words, hasMore } = view
  if (sessions.length === 0)
    return html`<p class="none">
      <span class="strong">${words.empty}</span><br /><span class="muted">${words.emptyNote}</span>
    </p>`
  return html`<ul>
      ${repeat(
        sessions,
        ({ id }) => id,
        (session) => row(view, session),
      )}
    </ul>
    ${hasMore ? html`<p class="muted">${words.oldest(sessions.length)}</p>` : nothing}`
}

function row(view: RunningView, session: OpenReservation): TemplateResult {
  const { words, locale, now_ms, timeZone, ask, memberName, featureName } = view
  const { id, feature, member, credits, startedAt, expiresAt, mayRelease } = session
  const { locale: language } = locale.format
  const now = new Date(now_ms).toISOString()
  const overdue = isOverdue(session, now_ms)
  const name = memberName(member)
  const end = formatDayAndTime(expiresAt, language, timeZone)
  return html`<li part="row" id="session-${id}" class=${overdue ? 'low' : nothing}>
    <div class="facts">
      <p part="amount">${words.held(credits, featureName(feature), name)}</p>
      <p class="muted">
        ${words.began(formatRelative(startedAt, now, language, timeZone))} ${words.returns(end)}
      </p>
      ${
        overdue
          ? html`<p part="status" class="overdue">${levelMark('low')}${words.overdue}</p>`
          : nothing
      }
    </div>
    ${
      overdue && mayRelease
        ? html`<button
            part="button"
            type="button"
            aria-label=${words.of(words.release, name)}
            @click=${() => ask(session)}
          >
            ${words.release}
          </button>`
        : nothing
    }
  </li>`
}

/** Asks before a session is ended. */
function question(view: RunningView): TemplateResult {
  const { leaving, releasing, words, keep, release, featureName, memberName } = view
  const { running, error } = releasing
  const asked = leaving && {
    title: words.releaseTitle(featureName(leaving.feature), memberName(leaving.member)),
    text: words.releaseText(leaving.credits),
    trouble: error && words.notReleased[actionWord(error)],
    running,
    yes: running ? words.releasing : words.release,
    no: words.keep,
    confirm: release,
  }
  return confirmation(asked, keep)
}

/** As tall as two sessions. */
const skeleton = (): TemplateResult =>
  html`<div class="bones" aria-hidden="true">
    ${[1, 2].map(() => html`<span class="bone"></span>`)}
  </div>`
