import { html, nothing, type TemplateResult } from '../lit.js'
import { fieldsOf, filledEmails, type RuleFields } from './alert-rules-draft.js'
import { type AlertRulesView, sentenceOfRule } from './alert-rules-view.js'
import { levelMark } from './level-mark.js'

/** What somebody else has saved meanwhile, and whose rules are to hold. */
export function alertRulesConflict(view: AlertRulesView): TemplateResult | typeof nothing {
  const { words, saving, saveMine, takeTheirs } = view
  const changes = changesOf(view)
  if (!view.draft?.rival) return nothing
  return html`<div
    class="panel low"
    id="conflict"
    tabindex="-1"
    role="group"
    aria-labelledby="conflict-title"
  >
    ${levelMark('low')}
    <div>
      <p id="conflict-title" class="strong">${words.conflictTitle}</p>
      <p>${words.conflictAdvice}</p>
      <ul>
        ${changes.map(([what, change]) => html`<li>${words.about(what, change)}</li>`)}
      </ul>
      <p class="choices">
        <button
          part="button"
          type="button"
          class="solid"
          aria-disabled=${saving}
          @click=${saveMine}
        >
          ${words.saveMine}
        </button>
        <button part="button" type="button" class="outline" @click=${takeTheirs}>
          ${words.takeTheirs}
        </button>
      </p>
    </div>
  </div>`
}

type Change = readonly [what: string, change: string]

/** What the other has changed, in words. */
function changesOf(view: AlertRulesView): Change[] {
  const { draft, words, locale } = view
  if (!draft?.rival) return []
  const [before, after] = [fieldsOf(draft.base), fieldsOf(draft.rival)]
  const listed = (items: readonly string[]): string =>
    new Intl.ListFormat(locale.format.locale, { type: 'unit', style: 'short' }).format(
      items.map((item) => `\u2068${item}\u2069`),
    )
  const orNone = (items: readonly string[]): string => (items[0] ? listed(items) : words.empty)
  /** Each as the person reads it in the form. */
  const facts = (rule: RuleFields): string[] => [
    sentenceOfRule(rule, view),
    words.severity[rule.severity],
    orNone(rule.tell.map((channel) => words.tell[channel])),
    rule.enabled ? words.on : words.off,
  ]
  const changed = (one: RuleFields, other: RuleFields): Change[] => {
    const now = facts(other)
    return facts(one).flatMap((fact, n): Change[] =>
      fact === now[n]
        ? []
        : [[n === 0 ? words.kind[one.kind] : facts(one)[0]!, words.changedFrom(fact, now[n]!)]],
    )
  }
  const find = (rules: readonly RuleFields[], { id }: RuleFields): RuleFields | undefined =>
    rules.find((rule) => rule.id === id)
  const ofRules = before.rules.flatMap((rule): Change[] => {
    const now = find(after.rules, rule)
    return now ? changed(rule, now) : [[words.ruleRemoved, sentenceOfRule(rule, view)]]
  })
  const added = after.rules
    .filter((rule) => !find(before.rules, rule))
    .map((rule): Change => [words.ruleAdded, sentenceOfRule(rule, view)])
  const [mailed, mails] = [before, after].map((fields) =>
    orNone(filledEmails(fields).map(({ address }) => address)),
  )
  const ofEmails: Change[] =
    mailed === mails ? [] : [[words.emails, words.changedFrom(mailed!, mails!)]]
  return [...ofRules, ...added, ...ofEmails]
}
