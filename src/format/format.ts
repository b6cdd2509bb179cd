/** The formats of one locale that every element speaks with. */
export interface Format {
  readonly locale: string
  /** A whole number of anything (credits, minutes), grouped as the locale groups. */
  readonly number: (value: number) => string
}

const made: Record<string, Format> = {}

/** Made once for each locale: making a formatter costs as much as a thousand uses. */
export const formatOf = (locale: string): Format =>
  (made[locale] ??= { locale, number: (new Intl.NumberFormat(locale) as Formatter).format })

/** By ECMA-402 `format` is no method: each formatter has a function of its own. */
interface Formatter {
  readonly format: (value: number) => string
}
