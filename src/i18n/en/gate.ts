import { enStatus } from './status.js'
import type { Messages } from '../messages.js'

export const enGate: Messages['gate'] = ({ number }) => {
  const count = (amount: number, one: string, more: string): string =>
    `${number(amount)} ${amount === 1 ? one : more}`
  const credits = (amount: number): string => count(amount, 'credit', 'credits')
  const left = (amount: number): string =>
    amount ? count(amount, 'is left', 'are left') : 'none are left'
  const enough = (minutes: number | undefined): string =>
    minutes ? `, enough for about ${count(minutes, 'minute', 'minutes')}` : ''
  return {
    ...enStatus,
    loading: 'Checking credits…',
    failed: 'Credits could not be checked.',
    unauthorized: 'Sign in again to check credits.',
    low: (required, after) =>
      after
        ? `This visit holds ${credits(required)}. After it, ${number(after)} will be left.`
        : `This visit holds ${credits(required)}, all that are left.`,
    blocked: {
      insufficient_credits: {
        title: 'Not enough credits for this visit',
        sentence: (required, available, minutes) =>
          `This visit needs ${credits(required)} and ${left(available)}${enough(minutes)}.`,
        advice: (available) =>
          available ? 'Buy credits or choose a shorter visit.' : 'Buy credits to start.',
      },
      member_limit_reached: {
        title: 'This visit goes beyond your limit',
        sentence: (required, available, minutes) =>
          `This visit needs ${credits(required)} and your limit leaves you ${
            available ? number(available) : 'none'
          } in this period${enough(minutes)}.`,
        advice: (available) =>
          available
            ? 'Ask for a higher limit or choose a shorter visit.'
            : 'Ask for a higher limit.',
      },
    },
    misused: 'Credits cannot be checked for this visit.',
    nowAllowed: 'There are enough credits for this visit.',
  }
}
