import { html, nothing, type TemplateResult } from '../lit.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Alert, Severity } from '../contract/alert.js'
import type { Level } from '../contract/balance.js'
import type { Action } from '../controllers/action-controller.js'
import type { Messages } from '../i18n/messages.js'
import { actionWord } from './action-word.js'
import { type AlertSpeech, isOfBalance, sentenceOf, titleOf } from './alert-notices.js'
import { levelMark } from './level-mark.js'

/** All that notices are rendered from. */
export interface AlertsView extends AlertSpeech {
  readonly alerts: readonly Alert[]
  readonly dismissal: (alert: Alert) => Action
  readonly dismiss: (alert: Alert) => void
  readonly dir: Messages['dir']
}

/** The same scale as the balance's, so that one shape and one colour mean one thing. */
const LEVELS: Readonly<Record<Severity, Level | undefined>> = {
  info: undefined,
  warning: 'low',
  critical: 'critical',
}

/** The notices, and what is said of those that are new. Without any, nothing is seen. */
export function alertList(view: AlertsView, announcement: string): TemplateResult {
  const { alerts, words, format, dir } = view
  return html`${
      alerts.length > 0
        ? html`<section lang=${format.locale} dir=${dir ?? nothing} aria-label=${words.label}>
            <ul>
              ${repeat(
                alerts,
                ({ id }) => id,
                (alert) => item(view, alert),
              )}
            </ul>
          </section>`
        : nothing
    }<span class="spoken" role="status" lang=${format.locale}>${announcement}</span>`
}

function item(view: AlertsView, alert: Alert): TemplateResult {
  const { words, dismiss } = view
  const { error, running } = view.dismissal(alert)
  const level = LEVELS[alert.severity]
  const title = titleOf(alert, view)
  return html`<li part="row" class="panel ${level ?? ''}">
    ${levelMark(level)}
    <div>
      <p part="title" class="strong">${title}</p>
      <p part="status">${sentenceOf(alert, view)}</p>
      ${isOfBalance(alert) ? html`<slot name="action"></slot>` : nothing}
      ${error ? html`<p part="error" class="critical">${words.notDismissed[actionWord(error)]}</p>` : nothing}
    </div>
    <button
      part="button"
      type="button"
      aria-label=${words.dismissName(title)}
      aria-disabled=${running}
      @click=${() => dismiss(alert)}
    >
      ${words.dismiss}
    </button>
  </li>`
}
