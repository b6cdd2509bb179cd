import { alertRules, anAlertRule } from './alert-rules.js'
import type { RefusalCase } from './refusal-case.js'

const save = (...rules: Parameters<typeof anAlertRule>[0][]) => ({
  body: alertRules({ rules: rules.map((rule) => anAlertRule(rule)) }),
})

/** What notices and their rules may be refused. */
export const ALERT_REFUSALS: readonly RefusalCase[] = [
  {
    refusal: 'changed_meanwhile',
    when: 'somebody else has saved other rules',
    route: 'saveAlertRules',
    given: async (practice) => {
      await practice.call('saveAlertRules', save())
      return save({ threshold: 30 })
    },
  },
  {
    refusal: 'invalid_request rules.0.id',
    when: 'a rule is called as what is always told',
    route: 'saveAlertRules',
    request: save({ id: 'stopped' }),
  },
  {
    refusal: 'invalid_request rules.1.id',
    when: 'two rules are called the same',
    route: 'saveAlertRules',
    request: save({ threshold: 40 }, { threshold: 30 }),
  },
  {
    refusal: 'invalid_request rules.0.threshold',
    when: 'it is more than the whole',
    route: 'saveAlertRules',
    request: save({ kind: 'low_percent', threshold: 101 }),
  },
  {
    refusal: 'invalid_request rules.0.threshold',
    when: 'use is unusual on every day',
    route: 'saveAlertRules',
    request: save({ kind: 'unusual_use', threshold: 100 }),
  },
  {
    refusal: 'invalid_request rules.0.threshold',
    when: 'it is more than a whole limit',
    route: 'saveAlertRules',
    request: save({ kind: 'member_limit', threshold: 101 }),
  },
  {
    refusal: 'invalid_request rules.0.feature',
    when: 'the practice has no such feature',
    route: 'saveAlertRules',
    request: save({ kind: 'feature_limit', feature: 'ai-poet' }),
  },
  {
    refusal: 'invalid_request rules.0.feature',
    when: 'the rule is of no feature',
    route: 'saveAlertRules',
    request: save({ feature: 'ai-scribe' }),
  },
  {
    refusal: 'invalid_request emails.0',
    when: 'nobody can be written to there',
    route: 'saveAlertRules',
    request: { body: alertRules({ emails: ['front desk'] }) },
  },
  {
    refusal: 'not_found',
    when: 'the account has no such notice',
    route: 'dismissAlert',
    request: { params: { alert: 'al_of_nobody' } },
  },
  {
    refusal: 'invalid_request member',
    when: 'nobody says who puts it away',
    route: 'dismissAlert',
    request: { params: { alert: 'al_of_nobody' }, body: {} },
  },
]
