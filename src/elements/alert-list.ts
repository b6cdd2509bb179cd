import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Alert, Severity } from '../contract/alert.js'
import type { Level } from '../contract/balance.js'
import type { Action } from '../controllers/action-controller.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import type { AlertWords } from '../i18n/alert-words.js'
import { actionWord } from './action-word.js'
import { isOfBalance, sentenceOf } from './alert-notices.js'
import { levelMark } from './level-mark.js'

/** All that notices are rendered from. */
export interface AlertsView {
  readonly alerts: readonly Alert[]
  readonly timeZone: string
  readonly dismissal: (alert: Alert) => Action
  readonly dismiss: (alert: Alert) => void
  readonly words: AlertWords
  readonly locale: Pick<LocaleController, 'format' | 'messages'>
}

/** The same scale as the balance's, so that one shape and one colour mean one thing. */
const LEVELS: Readonly<Record<Severity, Level | undefined>> = {
  info: undefined,
  warning: 'low',
  critical: 'critical',
}

/** The notices, and what is said of those that are new. Without any, nothing is seen. */
export function alertList(view: AlertsView, announcement: string): TemplateResult {
  const { alerts, words, locale } = view
  return html`${
      alerts.length > 0
        ? html`<section
            lang=${locale.format.locale}
            dir=${locale.messages?.dir ?? nothing}
            aria-label=${words.label}
          >
            <ul>
              ${repeat(
                alerts,
                ({ id }) => id,
                (alert) => item(view, alert),
              )}
            </ul>
          </section>`
        : nothing
    }<span class="spoken" role="status" lang=${locale.format.locale}>${announcement}</span>`
}

function item(view: AlertsView, alert: Alert): TemplateResult {
  const { words, locale, timeZone, dismiss } = view
  const { error, running } = view.dismissal(alert)
  const level = LEVELS[alert.severity]
  const title = words.title[alert.kind]
  return html`<li part="row" class="panel ${level ?? ''}">
    ${levelMark(level)}
    <div>
      <p part="title" class="strong">${title}</p>
      <p part="status">${sentenceOf(alert, words, locale.format, timeZone)}</p>
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
