import type { CreditsError } from '../client/credits-error.js'
import { ALERT_THRESHOLDS, EMAIL_ADDRESS } from '../contract/alert-limits.js'
import { wholeIn } from '../format/whole.js'
import type { AlertRuleWords } from '../i18n/alert-rule-words.js'
import { refusedFields } from '../store/refused-fields.js'
import { filledEmails, type RulesFields } from './alert-rules-draft.js'
import { addressField, featureField, kindField, thresholdField } from './alert-rules-view.js'
import type { Mistake } from './mistake-summary.js'

/** What cannot be sent as it is. */
export function mistakesIn(words: AlertRuleWords, { rules, emails }: RulesFields): Mistake[] {
  const ofRules = rules.map(({ id, kind, threshold }, n) => {
    const [min, max] = ALERT_THRESHOLDS[kind]
    const whole = wholeIn(threshold)
    const isRight = whole !== undefined && whole >= min && whole <= max
    const text = words.about(words.rule(n + 1), words.wholeFrom(min, max))
    return isRight ? [] : [{ field: thresholdField(id), text }]
  })
  const ofEmails = emails.map(({ id, address }, n) => {
    const isRight = !address.trim() || EMAIL_ADDRESS.test(address.trim())
    const text = words.about(words.emailName(n + 1), words.wrongEmail)
    return isRight ? [] : [{ field: addressField(id), text }]
  })
  return [...ofRules, ...ofEmails].flat()
}

/** What the backend did not take. It says why in its own language: the person's is said here. */
export const refusedMistakes = (
  words: AlertRuleWords,
  error: CreditsError,
  sent: RulesFields,
): readonly Mistake[] =>
  refusedFields(error).map(({ path }) => {
    const { field, name } = placeOf(words, path, sent)
    return { field, text: name ? words.about(name, words.refused) : words.refusedElse }
  })

const FIELDS: Readonly<Record<string, (id: string) => string>> = {
  threshold: thresholdField,
  feature: featureField,
}

/** The field of the form for a place in what was sent, such as `rules.1.threshold` and `emails.0`. */
function placeOf(
  words: AlertRuleWords,
  path: string,
  sent: RulesFields,
): { field: string | undefined; name?: string } {
  const [list, place, part] = path.split('.')
  const n = Number(place)
  const rule = list === 'rules' && sent.rules[n]
  if (rule) {
    const field = (FIELDS[part ?? ''] ?? kindField)(rule.id)
    return { field, name: words.rule(n + 1) }
  }
  const email = list === 'emails' && filledEmails(sent)[n]
  if (!email) return { field: undefined }
  const name = words.emailName(sent.emails.indexOf(email) + 1)
  return { field: addressField(email.id), name }
}
