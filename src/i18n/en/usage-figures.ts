import type { Messages } from '../messages.js'
import { enUsage } from './usage.js'

/** All words of the chart. Until there are figures those of its frame will do. */
export const enUsageFigures: Messages['usage'] = ({ number }) => {
  const credits = (amount: number): string => `${number(amount)} credit${amount === 1 ? '' : 's'}`
  return {
    ...enUsage(),
    credits,
    when: 'Time',
    total: 'Total',
    before: 'Before',
    refunded: 'Given back',
    rest: (count) => `${number(count)} others`,
    nobody: 'Not named',
    week: (day) => `Week of ${day}`,
    summary: (amount, from, to) =>
      from === to
        ? `${credits(amount)} used on ${from}.`
        : `${credits(amount)} used from ${from} to ${to}.`,
    most: (when, amount) => `Most: ${when}, ${number(amount)}.`,
    change: (amount, share, more) =>
      share
        ? `${share} ${more ? 'more' : 'less'} than the ${number(amount)} before.`
        : `As much as before.`,
    nothingBefore: 'None were used before.',
    givenBack: (amount) => `${credits(amount)} given back.`,
    none: 'No credits were used.',
    comma: ', ',
  }
}
