import { enAction } from './action.js'
import { enForm } from './form.js'
import { enStatus } from './status.js'
import type { Messages } from '../messages.js'

export const enAlertRules: Messages['alertRules'] = (format) => {
  const { number } = format
  const counted = (count: number, one: string, more: string): string =>
    `${number(count)} ${count === 1 ? one : more}`
  return {
    ...enStatus,
    ...enForm(format),
    loading: 'Loading alert rules',
    failed: 'Alert rules could not be loaded.',
    notRefreshed: 'Alert rules could not be refreshed.',
    unauthorized: 'Sign in again to change alert rules.',
    forbidden: 'You may no longer change alert rules.',
    title: 'Alert rules',
    count: (on, all) =>
      all === 0
        ? 'There are none'
        : on === all
          ? `${counted(all, 'rule', 'rules')}, ${all === 1 ? 'enabled' : 'all enabled'}`
          : `${number(on)} of ${counted(all, 'rule', 'rules')} enabled`,
    intro: 'These rules apply to everybody in the practice.',
    always:
      'You are always notified, in every way, when work stops for lack of credits. This cannot be switched off.',
    rule: (place) => `Rule ${number(place)}`,
    sentence: {
      low_credits: (credits) => `Fewer than ${counted(credits, 'credit is', 'credits are')} left`,
      low_percent: (percent) => `Less than ${number(percent)}% of the monthly credits is left`,
      expiring: (days) => `Credits expire within ${counted(days, 'day', 'days')}`,
      unusual_use: (percent) => `Daily use is above ${number(percent)}% of what is usual`,
      member_limit: (percent) => `A member has used ${number(percent)}% of their limit`,
      feature_limit: (credits, feature = 'A feature') =>
        `${feature} has used ${counted(credits, 'credit', 'credits')} in the period`,
    },
    kindLabel: 'Alert about',
    kind: {
      low_credits: 'Low balance, in credits',
      low_percent: 'Low balance, in percent',
      expiring: 'Credits that expire soon',
      unusual_use: 'Unusual use',
      member_limit: 'Limit of a member',
      feature_limit: 'Use of a feature',
    },
    thresholdLabel: {
      low_credits: 'Fewer than',
      low_percent: 'Less than',
      expiring: 'Within',
      unusual_use: 'More than',
      member_limit: 'From',
      feature_limit: 'From',
    },
    unit: {
      low_credits: 'credits',
      low_percent: '% of the month',
      expiring: 'days',
      unusual_use: '% of usual',
      member_limit: '% of the limit',
      feature_limit: 'credits a period',
    },
    featureLabel: 'Feature',
    eachFeature: 'Each feature',
    severityLabel: 'Severity',
    severity: { info: 'For information', warning: 'Warning', critical: 'Critical' },
    tellLabel: 'Notify by',
    tell: { page: 'Notice in the page', webhook: 'Message to the host', email: 'E-mail' },
    on: 'Enabled',
    off: 'Disabled',
    nobodyTold: 'Nobody is notified of this. Choose at least one way.',
    noAddress: 'Add an e-mail address below for this.',
    remove: 'Remove',
    removeName: (what) => `Remove ${what}`,
    add: 'Add a rule',
    added: 'A rule was added. It is not saved yet.',
    removed: (what) => `${what} was removed. That is not saved yet.`,
    full: (most) => `There can be ${number(most)} at most.`,
    noRules: 'No rules yet. You are only notified when work stops.',
    emails: 'E-mail addresses',
    emailsHint: 'All of them get every alert that is sent by e-mail.',
    emailName: (place) => `Address ${number(place)}`,
    addEmail: 'Add an address',
    wholeFrom: (min, max) => `enter a whole number from ${number(min)} to ${number(max)}.`,
    wrongEmail: 'enter an address such as office@practice.example.',
    refused: 'this was not accepted. Check it.',
    refusedElse: 'Something in these rules was not accepted. Check them.',
    about: (what, text) => `${what}: ${text}`,
    saved: 'Saved. The rules apply from now on.',
    notSaved: enAction('The rules were not saved'),
    conflictTitle: 'Somebody else has changed these rules',
    conflictAdvice: 'They were saved while you were editing. Yours are still in the form.',
    ruleAdded: 'Added',
    ruleRemoved: 'Removed',
    empty: 'none',
    saveMine: 'Save mine over theirs',
    takeTheirs: 'Take theirs',
    theirsTaken: 'The form has what was saved last.',
  }
}
