import type { Messages } from '../messages.js'

export const enBurndown: Messages['burndown'] = ({ number }) => {
  const credits = (amount: number): string => `${number(amount)} credit${amount === 1 ? '' : 's'}`
  return {
    bars: 'Balance over time. Arrow keys go from bar to bar.',
    left: (amount) => (amount === 1 ? 'credit left' : 'credits left'),
    monthly: 'Monthly',
    purchased: 'Purchased',
    signs: {
      granted: 'Granted',
      bought: 'Bought',
      recharged: 'Auto-recharged',
      expired: 'Expired',
    },
    used: 'Used',
    returned: 'Taken back',
    summary: (amount, moment) => `${credits(amount)} left on ${moment}.`,
    became: (causes) => {
      const told = causes.map(({ name, total }) => `${name.toLowerCase()} ${number(total)}`)
      return `In this time: ${told.join(', ')}.`
    },
    none: 'Nothing is known of this time yet.',
  }
}
