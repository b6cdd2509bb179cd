import type { Format } from '../../format/format.js'
import { formatPlural } from '../../format/plural.js'

/** Counted nouns in the six forms that Arabic has, after a preposition or a colon. */
export const arUnits = (format: Format) => ({
  credits: (amount: number): string =>
    formatPlural(format, amount, {
      zero: 'لا شيء',
      one: 'وحدة رصيد واحدة',
      two: 'وحدتا رصيد',
      few: '# وحدات رصيد',
      many: '# وحدة رصيد',
      other: '# وحدة رصيد',
    }),
  minutes: (amount: number): string =>
    formatPlural(format, amount, {
      zero: 'أقل من دقيقة',
      one: 'دقيقة واحدة',
      two: 'دقيقتين',
      few: '# دقائق',
      many: '# دقيقة',
      other: '# دقيقة',
    }),
})
