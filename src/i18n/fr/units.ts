import type { Format } from '../../format/format.js'
import { formatPlural } from '../../format/plural.js'

/** Counted nouns. One form covers none and one. */
export const frUnits = (format: Format) => ({
  credits: (amount: number): string =>
    formatPlural(format, amount, { one: '# crédit', other: '# crédits' }),
  minutes: (amount: number): string =>
    formatPlural(format, amount, { one: '# minute', other: '# minutes' }),
  charges: (amount: number): string =>
    formatPlural(format, amount, { one: '# paiement', other: '# paiements' }),
  /** The same for one and for many. */
  times: (count: number): string => `${format.number(count)} fois`,
})
