import { html, nothing, type TemplateResult } from '../lit.js'
import { live } from 'lit/directives/live.js'
import type { AlertChannel } from '../contract/alert.js'
import {
  CHANNELS,
  filledEmails,
  RULE_KINDS,
  type RuleFields,
  SEVERITIES,
} from './alert-rules-draft.js'
import {
  type AlertRulesView,
  featureField,
  kindField,
  sentenceOfRule,
  thresholdField,
  wrongWith,
} from './alert-rules-view.js'
import { featureName } from './feature-name.js'
import { levelMark } from './level-mark.js'

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value
const isChecked = (event: Event): boolean => (event.target as HTMLInputElement).checked

/** One rule: when it is told in a sentence, and the fields that make it so. */
export function alertRuleRow(view: AlertRulesView, rule: RuleFields, n: number): TemplateResult {
  const { words, changeRule, removeRule } = view
  const { id, enabled } = rule
  const name = words.rule(n + 1)
  const sentence = sentenceOfRule(rule, view)
  const hint = hintOf(view, rule)
  return html`<li part="row" class="rule">
    <div role="group" class=${enabled ? nothing : 'off'} aria-labelledby="${id}_name">
      <div class="head">
        <p id="${id}_name">
          <span class="muted">${name}</span> <span class="strong">${sentence}</span>
        </p>
        <label class="switch"
          ><input
            type="checkbox"
            role="switch"
            aria-label=${words.on}
            aria-checked=${enabled}
            .checked=${live(enabled)}
            @change=${(event: Event) => changeRule(id, { enabled: isChecked(event) })}
          />${enabled ? words.on : words.off}</label
        >
        <button
          part="button"
          type="button"
          class="remove"
          aria-label=${words.removeName(words.about(name, sentence))}
          @click=${() => removeRule(id)}
        >
          ${words.remove}
        </button>
      </div>
      <div class="facts ${rule.kind === 'feature_limit' ? 'five' : ''}">
        ${choice(kindField(id), words.kindLabel, RULE_KINDS, words.kind, rule.kind, (kind) =>
          changeRule(id, { kind }),
        )}
        ${rule.kind === 'feature_limit' ? feature(view, rule) : nothing} ${threshold(view, rule)}
        ${choice(
          `${id}_severity`,
          words.severityLabel,
          SEVERITIES,
          words.severity,
          rule.severity,
          (severity) => changeRule(id, { severity }),
        )}
        ${ways(view, rule)}
      </div>
      ${hint ? html`<p class="hint low">${levelMark('low')}${hint}</p>` : nothing}
    </div>
  </li>`
}

const choice = <T extends string>(
  field: string,
  label: string,
  options: readonly T[],
  names: Readonly<Record<T, string>>,
  chosen: T,
  choose: (option: T) => void,
): TemplateResult =>
  html`<div class="field">
    <label for=${field}>${label}</label>
    <select
      id=${field}
      part="input"
      @change=${(event: Event) => choose(options.find((option) => option === valueOf(event))!)}
    >
      ${options.map(
        (option) =>
          html`<option value=${option} .selected=${option === chosen}>${names[option]}</option>`,
      )}
    </select>
  </div>`

/** Also one that the backend has no more is there as long as the rule is of it. */
function feature(view: AlertRulesView, { id, feature }: RuleFields): TemplateResult {
  const { words, features, changeRule } = view
  const codes = [...new Set(['', ...features.map(({ code }) => code), feature])]
  const names = Object.fromEntries(
    codes.map((code) => [code, code ? featureName(features, code) : words.eachFeature]),
  )
  return choice(featureField(id), words.featureLabel, codes, names, feature, (feature) =>
    changeRule(id, { feature }),
  )
}

function threshold(view: AlertRulesView, { id, kind, threshold }: RuleFields): TemplateResult {
  const { words, changeRule } = view
  const field = thresholdField(id)
  const wrong = wrongWith(view, field)
  return html`<div class="field">
    <label for=${field}>${words.thresholdLabel[kind]}</label>
    <div class="measure">
      <input
        id=${field}
        part="input"
        inputmode="numeric"
        dir="ltr"
        maxlength="15"
        autocomplete="off"
        aria-required="true"
        aria-invalid=${wrong !== ''}
        aria-describedby="${field}_unit ${field}_error"
        .value=${live(threshold)}
        @input=${(event: Event) => changeRule(id, { threshold: valueOf(event) })}
      />
      <span id="${field}_unit" class="muted">${words.unit[kind]}</span>
    </div>
    <p id="${field}_error" class="critical wrong" ?hidden=${!wrong}>${wrong}</p>
  </div>`
}

function ways({ words, changeRule }: AlertRulesView, { id, tell }: RuleFields): TemplateResult {
  const turn = (channel: AlertChannel, on: boolean): void => {
    const others = tell.filter((one) => one !== channel)
    changeRule(id, { tell: on ? [...others, channel] : others })
  }
  return html`<fieldset class="ways">
    <legend>${words.tellLabel}</legend>
    ${CHANNELS.map(
      (channel) =>
        html`<label
          ><input
            type="checkbox"
            value=${channel}
            .checked=${live(tell.includes(channel))}
            @change=${(event: Event) => turn(channel, isChecked(event))}
          />${words.tell[channel]}</label
        >`,
    )}
  </fieldset>`
}

/** A rule that holds and reaches nobody was hardly meant so. */
function hintOf(
  { draft, words }: AlertRulesView,
  { enabled, tell }: RuleFields,
): string | undefined {
  if (!enabled) return undefined
  if (tell.length === 0) return words.nobodyTold
  if (tell.includes('email') && filledEmails(draft!.fields).length === 0) return words.noAddress
  return undefined
}
