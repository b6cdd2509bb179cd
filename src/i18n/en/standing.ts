import type { Format } from '../../format/format.js'
import { enStatus } from './status.js'
import type { StandingWords } from '../recharge-words.js'

/** How amounts of credits are told in the sentences of auto-recharge. */
export const rechargeSpeech = ({ number }: Format) => {
  const credits = (amount: number): string =>
    `${number(amount)} ${amount === 1 ? 'credit' : 'credits'}`
  return {
    credits,
    left: (amount: number): string => `${credits(amount)} ${amount === 1 ? 'is' : 'are'} left`,
    fewer: (threshold: number): string => `fewer than ${credits(threshold)} are left`,
  }
}

/** The part of `recharge` that says how it stands. */
export const enStanding = (format: Format): StandingWords => {
  const { number } = format
  const { credits, left, fewer } = rechargeSpeech(format)
  return {
    ...enStatus,
    loading: 'Loading auto-recharge',
    failed: 'Auto-recharge could not be loaded.',
    notRefreshed: 'Auto-recharge could not be refreshed.',
    unauthorized: 'Sign in again to see auto-recharge.',
    forbidden: 'Auto-recharge is set by an admin of your practice. Ask one of them to change it.',
    title: 'Auto-recharge',
    intro: 'Buys credits for you when few are left, within the limits you set.',
    stale: 'These are the last known figures.',

    states: {
      off: 'Off',
      armed: 'On',
      charging: 'Charging',
      action_required: 'Action required',
      capped: 'Limit reached',
      suspended: 'Suspended',
      paused: 'Paused',
    },
    never: 'Nothing is bought automatically, and nothing is charged until you switch this on.',
    off: 'Nothing is bought automatically.',
    offBySystem:
      'Switched off, because the price has changed: nothing but the price you agreed to is ever charged. Check the new one, then switch it on again.',
    pausedSince: (until) => `Nothing is charged before ${until}.`,
    armed: (threshold, amount, total, card) =>
      `When ${fewer(threshold)}, ${credits(amount)} are bought for ${total} with ${card}.`,
    armedNoCard: (threshold, amount, total) =>
      `When ${fewer(threshold)}, ${credits(amount)} are to be bought for ${total}.`,
    below: (available) => `${left(available)} now: the next use of credits charges.`,
    charging: (amount, total) =>
      `A charge of ${total} is under way. ${credits(amount)} are added when it has gone through.`,
    action: (total) =>
      `Your bank wants you to confirm a charge of ${total}. Nothing else is charged before that.`,
    capped: {
      cap_per_period: (end) =>
        `Another charge would go over your spending limit. Nothing more is charged before ${end}.`,
      max_per_period: (end) =>
        `It has charged as often as you allow. Nothing more is charged before ${end}.`,
    },
    suspended:
      'Three charges in a row were declined. Nothing is charged until another card is your default.',
    suspendedOpen:
      'Three charges in a row were declined. Nothing is charged until you pay the open charge below, or make another card your default.',
    held: {
      subscription_inactive: 'It does not charge now: your subscription is not active.',
      subscription_canceling:
        'It does not charge now: your subscription ends with this billing period.',
      renewal_due: 'It does not charge now: the renewal of your subscription is not settled yet.',
      credits_pending: 'It does not charge now: credits that were bought are still on their way.',
      no_card: 'It cannot charge: there is no card on file.',
    },
    backingOff: (until) => `A card was declined. Nothing is charged before ${until}.`,
    spent: (spent, cap, count, max) =>
      `Spent this period: ${spent} of ${cap}, ${number(count)} of ${number(max)} ${max === 1 ? 'charge' : 'charges'}`,
    period: (start, end, zone) => `${start} to ${end} (${zone})`,
    changed: (by, at) => `Last changed by ${by} on ${at}.`,
    changers: { system: 'auto-recharge', service: 'the practice’s system' },
  }
}
