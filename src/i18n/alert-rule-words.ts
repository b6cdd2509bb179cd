import type { AlertChannel, AlertRuleKind, Severity } from '../contract/alert.js'
import type { FormWords } from './form-words.js'
import type { ActionWords, ReadingWords } from './messages.js'

/** The words of the rules of `<credit-alerts rules>`. */
export interface AlertRuleWords extends ReadingWords, FormWords {
  title: string
  /** How many of the rules are switched on. */
  count: (on: number, all: number) => string
  intro: string
  /** Of what is no rule, because it is always told. */
  always: string
  /** The name of a rule in the list. */
  rule: (place: number) => string
  /** When a rule is told. `feature` is the name of the one it is of, if it is of one. */
  sentence: Record<AlertRuleKind, (threshold: number, feature?: string) => string>
  kindLabel: string
  kind: Record<AlertRuleKind, string>
  /** Stands before the threshold; the unit behind it. */
  thresholdLabel: Record<AlertRuleKind, string>
  unit: Record<AlertRuleKind, string>
  featureLabel: string
  eachFeature: string
  severityLabel: string
  severity: Record<Severity, string>
  tellLabel: string
  tell: Record<AlertChannel, string>
  on: string
  off: string
  nobodyTold: string
  noAddress: string
  remove: string
  /** Of one of several rules or addresses. */
  removeName: (what: string) => string
  add: string
  added: string
  removed: (what: string) => string
  /** There are as many as there may be. */
  full: (most: number) => string
  noRules: string
  emails: string
  emailsHint: string
  emailName: (place: number) => string
  addEmail: string
  /** What is wrong with a threshold, and with an address. */
  wholeFrom: (min: number, max: number) => string
  wrongEmail: string
  /** What the backend did not take, and where nobody knows what. */
  refused: string
  refusedElse: string
  /** What is wrong, with the name of what it is about. */
  about: (what: string, text: string) => string
  saved: string
  notSaved: ActionWords
  conflictTitle: string
  conflictAdvice: string
  ruleAdded: string
  ruleRemoved: string
  empty: string
  saveMine: string
  takeTheirs: string
  theirsTaken: string
}
