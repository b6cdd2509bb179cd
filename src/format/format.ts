import { formatNumber } from './number.js'
import { formatPlural, type PluralForms } from './plural.js'

/** The formats of one locale that messages speak with. */
export interface Format {
  readonly locale: string
  number: (value: number) => string
  /** One of the phrases, with `#` replaced by the number. */
  plural: (value: number, forms: PluralForms) => string
}

export const formatOf = (locale: string): Format => ({
  locale,
  number: (value) => formatNumber(value, locale),
  plural: (value, forms) => formatPlural(value, forms, locale),
})
