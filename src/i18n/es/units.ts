import type { Format } from '../../format/format.js'
import { formatPlural } from '../../format/plural.js'

/**
 * Counted nouns. A figure and its noun stay on one line. From a million on Spanish puts `de`
 * between them: `2.000.000 de créditos`.
 */
export const esUnits = (format: Format) => {
  /** The noun beside an amount. */
  const noun = (amount: number, one: string, more: string): string =>
    formatPlural(format, amount, { one, many: `de ${more}`, other: more })
  const counted = (amount: number, one: string, more: string): string =>
    `${format.number(amount)}\u00a0${noun(amount, one, more)}`
  return {
    noun,
    counted,
    /** The form of a word that agrees with an amount. */
    agreeing: (amount: number, one: string, more: string): string =>
      formatPlural(format, amount, { one, other: more }),
    credits: (amount: number): string => counted(amount, 'crédito', 'créditos'),
    minutes: (amount: number): string => counted(amount, 'minuto', 'minutos'),
    /** `unos 1 minuto` is no Spanish. */
    aboutMinutes: (amount: number): string =>
      `${amount === 1 ? 'alrededor de' : 'unos'} ${counted(amount, 'minuto', 'minutos')}`,
    times: (count: number): string => (count === 1 ? 'una vez' : counted(count, 'vez', 'veces')),
    percent: (value: number): string => `${format.number(value)}\u00a0%`,
  }
}
