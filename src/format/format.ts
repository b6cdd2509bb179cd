/** The formats of one locale that every element speaks with. */
export interface Format {
  readonly locale: string
  /** A whole number of anything (credits, minutes), grouped as the locale groups. */
  readonly number: (value: number) => string
}

const made: Record<string, Format> = {}

/** Made once for each locale: making a formatter costs as much as a thousand uses. */
export function formatOf(locale: string): Format {
  const known = made[locale]
  if (known) return known
  const numbers = new Intl.NumberFormat(locale)
  return (made[locale] = { locale, number: (value) => numbers.format(value) })
}
