import { enStatus } from './en-status.js'
import type { Messages } from './messages.js'

export const enGate: Messages['gate'] = ({ number }) => {
  const count = (amount: number, one: string, more: string): string =>
    `${number(amount)} ${amount === 1 ? one : more}`
  const credits = (amount: number): string => count(amount, 'credit', 'credits')
  const left = (amount: number): string =>
    amount ? count(amount, 'is left', 'are left') : 'none are left'
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
      const enough = minutes ? `, enough for about ${count(minutes, 'minute', 'minutes')}` : ''
      return `This visit needs ${credits(required)} and ${left(available)}${enough}.`
    },
    advice: 'Buy credits or choose a shorter visit.',
    misused: 'Credits cannot be checked for this visit.',
    nowAllowed: 'There are enough credits for this visit.',
  }
}
