import { enStatus } from './en-status.js'
import type { Messages } from './messages.js'

export const enGate: Messages['gate'] = ({ number, plural }) => {
  const credits = (amount: number): string =>
    plural(amount, { one: '# credit', other: '# credits' })
  const left = (amount: number): string =>
    amount ? plural(amount, { one: '# is left', other: '# are left' }) : 'none are left'
  return {
    ...enStatus,
    loading: 'Checking credits…',
    failed: 'Credits could not be checked.',
    unauthorized: 'Sign in again to check credits.',
    low: (required, after) =>
      after
        ? `This visit holds ${credits(required)}. After it, ${number(after)} will be left.`
        : `This visit holds ${credits(required)}, all that are left.`,
    blockedTitle: 'Not enough credits for this visit',
    blocked: (required, available, minutes) => {
      const enough = minutes
        ? plural(minutes, {
            one: ', enough for about # minute',
            other: ', enough for about # minutes',
          })
        : ''
      return `This visit needs ${credits(required)} and ${left(available)}${enough}.`
    },
    advice: 'Buy credits or choose a shorter visit.',
    misused: 'Credits cannot be checked for this visit.',
    nowAllowed: 'There are enough credits for this visit.',
  }
}
