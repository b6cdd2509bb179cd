import { enStatus } from './en-status.js'
import type { Messages } from './messages.js'

export const enBalance: Messages['balance'] = ({ number }) => ({
  ...enStatus,
  label: 'Credits',
  unit: (credits) => (credits === 1 ? 'credit' : 'credits'),
  level: { ok: 'Enough', low: 'Low', critical: 'Very low', empty: 'Used up' },
  minutesOf: (minutes, feature) =>
    minutes
      ? `about ${number(minutes)} ${minutes === 1 ? 'minute' : 'minutes'} of ${feature}`
      : `not enough for ${feature}`,
  timesOf: (times, feature) =>
    times ? `enough for ${number(times)} × ${feature}` : `not enough for ${feature}`,
  comma: ', ',
  stale: (moment) => `Not up to date, last read ${moment}`,
})
