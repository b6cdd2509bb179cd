import type { Format } from '../../format/format.js'
import { formatPlural } from '../../format/plural.js'

/** Counted nouns, in every case but the genitive; a number stays with its noun. */
export const deUnits = (format: Format) => ({
  credits: (amount: number): string =>
    formatPlural(format, amount, { one: '#\u00a0Credit', other: '#\u00a0Credits' }),
  minutes: (amount: number): string =>
    formatPlural(format, amount, { one: '#\u00a0Minute', other: '#\u00a0Minuten' }),
  times: (count: number): string => formatPlural(format, count, { one: 'einmal', other: '#-mal' }),
  percent: (value: number): string => `${format.number(value)}\u00a0%`,
})

/** A day with a time, as it reads in a sentence: `23. Nov. um 14:03 Uhr`. */
export const deMoment = (moment: string): string =>
  moment.replace(/, (\d{1,2}:\d{2})$/, ' um $1\u00a0Uhr')
