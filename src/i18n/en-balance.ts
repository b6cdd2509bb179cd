import { enStatus } from './en-status.js'
import type { Messages } from './messages.js'

const level = { ok: 'Enough', low: 'Low', critical: 'Very low', empty: 'Used up' }

export const enBalance: Messages['balance'] = ({ plural }) => ({
  ...enStatus,
  label: 'Credits',
  unit: (credits) => plural(credits, { one: 'credit', other: 'credits' }),
  level,
  minutesOf: (minutes, feature) =>
    plural(minutes, {
      one: `about # minute of ${feature}`,
      other: minutes ? `about # minutes of ${feature}` : `not enough for ${feature}`,
    }),
  timesOf: (times, feature) =>
    plural(times, {
      one: `enough for # ${feature}`,
      other: times ? `enough for # × ${feature}` : `not enough for ${feature}`,
    }),
  comma: ', ',
  stale: (ago) => `Not up to date, last known ${ago}`,
  levelIs: (now, credits) =>
    plural(credits, {
      one: `Credits: ${level[now]}. # credit left.`,
      other: `Credits: ${level[now]}. # credits left.`,
    }),
})
