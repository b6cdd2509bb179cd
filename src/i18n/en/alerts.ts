import { enAction } from './action.js'
import { enStatus } from './status.js'
import type { Messages } from '../messages.js'

export const enAlerts: Messages['alerts'] = ({ number }) => {
  const credits = (count: number): string =>
    `${number(count)} ${count === 1 ? 'credit' : 'credits'}`
  return {
    ...enStatus,
    loading: 'Loading notices',
    failed: 'Notices about credits could not be loaded.',
    label: 'Notices about credits',
    title: {
      stopped: 'Work is stopped',
      credits_requested: 'Credits requested',
      recharge: 'Auto-recharge needs you',
      low_credits: 'Credits are low',
      low_percent: 'Credits are low',
      expiring: 'Credits expire soon',
      unusual_use: 'Unusual use',
      member_limit: 'A limit is nearly used',
      feature_limit: 'Use of a feature',
    },
    veryLow: 'Credits are very low',
    rechargeTrouble: {
      declined: 'The card was declined. Nothing is tried again for an hour.',
      suspended:
        'Three charges in a row were declined. Pay the open charge, or make another card the default.',
      action_required:
        'Your bank asks you to confirm a charge. Nothing else is charged before that.',
      capped: 'Credits are low, and another charge would exceed the limit for this period.',
    },
    noneLeft: 'No credits are available. Nothing new can start until there are credits again.',
    refused: (required, available) =>
      `${credits(required)} were needed and ${number(available)} were available.`,
    asked: (member, count, minutes) => {
      if (count !== null) return `${member} asks for ${credits(count)}.`
      if (minutes !== null)
        return `${member} asks for credits for ${number(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}.`
      return `${member} asks for credits.`
    },
    belowCredits: (threshold, when) => `Fewer than ${credits(threshold)} were left on ${when}.`,
    belowPercent: (percent, when) =>
      `Less than ${percent} of the monthly credits were left on ${when}.`,
    expiring: (count, when) => `Up to ${credits(count)} expire, the first of them on ${when}.`,
    ofLimit: (member, used, limit, ends) =>
      `${member} has used ${number(used)} of the ${credits(limit)} of this period, which ends on ${ends}.`,
    ofFeature: (feature, used, ends) =>
      `${credits(used)} ${used === 1 ? 'was' : 'were'} used for ${feature} in this period, which ends on ${ends}.`,
    moreThanUsual: (today, usual) =>
      `${credits(today)} were used in one day, where ${number(usual)} are usual.`,
    dismiss: 'Dismiss',
    dismissName: (title) => `Dismiss: ${title}`,
    dismissed: 'Dismissed.',
    notDismissed: enAction('The notice was not dismissed'),
  }
}
