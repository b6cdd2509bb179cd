import { html, nothing, type TemplateResult } from '../lit.js'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import { ALERT_EMAILS_MAX, ALERT_RULES_MAX } from '../contract/alert-limits.js'
import { alertRuleRow } from './alert-rule-row.js'
import { alertRulesConflict } from './alert-rules-conflict.js'
import type { EmailFields, RulesDraft } from './alert-rules-draft.js'
import { addressField, type AlertRulesView, wrongWith } from './alert-rules-view.js'
import { formEnding } from './form-ending.js'
import { levelMark } from './level-mark.js'
import { mistakeSummary } from './mistake-summary.js'
import { notice } from './notice.js'

/** The rules behind a line that opens, or why there are none to see. */
export function alertRules(view: AlertRulesView, announcement: string): TemplateResult {
  const { draft, problem, words, locale } = view
  const title = html`<h2 part="title" id="title">${words.title}</h2>`
  return html`<section
      part="card"
      class="rules"
      lang=${locale.format.locale}
      dir=${locale.messages?.dir ?? nothing}
      aria-labelledby="title"
    >
      ${
        draft
          ? html`<details>
              <summary>${title} <span class="muted">${standing(view, draft)}</span></summary>
              ${problem ? notice(view, true) : nothing}${form(view, draft)}
            </details>`
          : html`${title}${notice(view, false)}`
      }
    </section>
    <span class="spoken" role="status" lang=${locale.format.locale}>${announcement}</span>`
}

/** How the rules stand, while they are closed too. */
function standing({ words, isChanged }: AlertRulesView, { fields }: RulesDraft): string {
  const on = fields.rules.filter(({ enabled }) => enabled).length
  return isChanged ? words.unsaved : words.count(on, fields.rules.length)
}

function form(view: AlertRulesView, draft: RulesDraft): TemplateResult {
  const { words, save, addRule } = view
  const { rules } = draft.fields
  return html`<p class="muted">${words.intro}</p>
    <p class="always">${levelMark('critical')}${words.always}</p>
    ${alertRulesConflict(view)} ${mistakeSummary(view)}
    <form novalidate @submit=${save} aria-labelledby="title">
      ${
        rules.length > 0
          ? html`<ul>
              ${repeat(
                rules,
                ({ id }) => id,
                (rule, n) => alertRuleRow(view, rule, n),
              )}
            </ul>`
          : html`<p part="row" class="rule muted">${words.noRules}</p>`
      }
      ${adding('add-rule', words.add, rules.length, ALERT_RULES_MAX, view, addRule)}
      ${emails(view, draft)} ${formEnding(view)}
    </form>`
}

function emails(view: AlertRulesView, { fields }: RulesDraft): TemplateResult {
  const { words, addEmail } = view
  return html`<fieldset part="row" class="emails">
    <legend>${words.emails}</legend>
    <p class="hint">${words.emailsHint}</p>
    ${
      fields.emails.length > 0
        ? html`<ul>
            ${repeat(
              fields.emails,
              ({ id }) => id,
              (email, n) => address(view, email, n),
            )}
          </ul>`
        : nothing
    }
    ${adding('add-email', words.addEmail, fields.emails.length, ALERT_EMAILS_MAX, view, addEmail)}
  </fieldset>`
}

function address(view: AlertRulesView, { id, address }: EmailFields, n: number): TemplateResult {
  const { words, changeEmail, removeEmail } = view
  const field = addressField(id)
  const name = words.emailName(n + 1)
  const wrong = wrongWith(view, field)
  return html`<li class="email">
    <input
      id=${field}
      part="input"
      type="email"
      dir="ltr"
      maxlength="254"
      autocomplete="off"
      spellcheck="false"
      aria-label=${name}
      aria-invalid=${wrong !== ''}
      aria-describedby="${field}_error"
      .value=${live(address)}
      @input=${(event: Event) => changeEmail(id, (event.target as HTMLInputElement).value)}
    />
    <button
      part="button"
      type="button"
      class="remove"
      aria-label=${words.removeName(address.trim() || name)}
      @click=${() => removeEmail(id)}
    >
      ${words.remove}
    </button>
    <p id="${field}_error" class="critical wrong" ?hidden=${!wrong}>${wrong}</p>
  </li>`
}

const adding = (
  id: string,
  words: string,
  count: number,
  most: number,
  view: AlertRulesView,
  add: () => void,
): TemplateResult =>
  count < most
    ? html`<button part="button" type="button" class="outline" id=${id} @click=${add}>
        ${words}
      </button>`
    : html`<p class="hint" id=${id} tabindex="-1">${view.words.full(most)}</p>`
