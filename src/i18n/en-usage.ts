import { enStatus } from './en-status.js'
import type { Messages } from './messages.js'

export const enUsage: Messages['usage'] = ({ number }) => {
  const credits = (amount: number): string => `${number(amount)} credit${amount === 1 ? '' : 's'}`
  return {
    ...enStatus,
    loading: 'Loading usage',
    failed: 'Usage could not be loaded.',
    unauthorized: 'Sign in again to see usage.',
    forbidden: 'You do not have access to usage.',
    view: 'Show',
    views: { usage: 'Usage', balance: 'Balance' },
    unit: (amount) => (amount === 1 ? 'credit used' : 'credits used'),
    credits,
    range: 'Time',
    ranges: {
      today: 'Today',
      '7d': '7 days',
      '30d': '30 days',
      '90d': '90 days',
      period: 'This period',
      'last-period': 'Last period',
      year: 'A year',
      custom: 'From … to …',
    },
    by: 'Bars',
    units: { hour: 'By hour', day: 'By day', week: 'By week', month: 'By month' },
    groupBy: 'Split',
    groups: { feature: 'By feature', member: 'By member' },
    from: 'First day',
    to: 'Last day',
    wrongDays: 'The first day must not be after the last.',
    compare: 'Compare with before',
    table: 'Table',
    bars: 'Usage over time. Arrow keys go from bar to bar.',
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
    zone: (zone) => `Days and hours in ${zone}.`,
    zoneUnknown: (zone) => `Times are in UTC: this browser does not know ${zone}.`,
    comma: ', ',
    stale: (moment) => `Not up to date, last read ${moment}`,
  }
}
