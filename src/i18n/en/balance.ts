import type { Format } from '../../format/format.js'
import type { FigureWords } from '../messages.js'

export const enBalance = ({ number }: Format): FigureWords => ({
  loading: 'Loading credits',
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
})
