import type { Feature } from '../contract/balance.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import { wholeIn } from '../format/whole.js'
import type { AlertRuleWords } from '../i18n/alert-rule-words.js'
import type { RuleFields, RulesDraft } from './alert-rules-draft.js'
import { featureName } from './feature-name.js'
import type { Mistake } from './mistake-summary.js'
import type { Problem } from './status.js'

/** What a person may do with the rules. */
export interface AlertRulesIntents {
  readonly changeRule: (id: string, changes: Partial<RuleFields>) => void
  readonly addRule: () => void
  readonly removeRule: (id: string) => void
  readonly changeEmail: (id: string, address: string) => void
  readonly addEmail: () => void
  readonly removeEmail: (id: string) => void
  readonly save: (event: Event) => void
  readonly discard: () => void
  /** End the choice between two people's rules. */
  readonly saveMine: () => void
  readonly takeTheirs: () => void
  readonly goTo: (id: string) => void
}

/** All that the rules are rendered from. Without a draft there is a problem. */
export interface AlertRulesView extends AlertRulesIntents {
  readonly draft: RulesDraft | undefined
  readonly problem: Problem | undefined
  readonly isChanged: boolean
  readonly mistakes: readonly Mistake[]
  readonly saving: boolean
  /** Why the last try to save failed, in words. */
  readonly failure: string | undefined
  /** How the form stands, in words. */
  readonly status: string
  readonly words: AlertRuleWords
  /** The features that the backend has, as far as they are known. */
  readonly features: readonly Feature[]
  readonly locale: Pick<LocaleController, 'format' | 'messages'>
  readonly retry: () => void
}

/** The fields by their ids. No id of a rule has an underscore, so that none is another's. */
export const kindField = (id: string): string => `${id}_kind`
export const featureField = (id: string): string => `${id}_feature`
export const thresholdField = (id: string): string => `${id}_threshold`
export const addressField = (id: string): string => `${id}_address`

/** When a rule is told, as far as it is filled in. */
export function sentenceOfRule(
  { kind, threshold, feature }: Pick<RuleFields, 'kind' | 'threshold' | 'feature'>,
  { words, features }: Pick<AlertRulesView, 'words' | 'features'>,
): string {
  const whole = wholeIn(threshold)
  if (whole === undefined) return words.kind[kind]
  return feature
    ? words.sentence[kind](whole, featureName(features, feature))
    : words.sentence[kind](whole)
}

/** What is wrong with a field, in words. */
export const wrongWith = ({ mistakes }: AlertRulesView, field: string): string =>
  mistakes
    .filter((mistake) => mistake.field === field)
    .map(({ text }) => text)
    .join(' ')
