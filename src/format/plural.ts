import { cachedIntl } from './cached-intl.js'
import { formatNumber } from './number.js'

/** One phrase for each plural form the language has. `#` stands for the formatted number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** The phrase for `value`, in the form that the locale's grammar asks for. */
export function formatPlural(value: number, forms: PluralForms, locale: string): string {
  const form = cachedIntl(Intl.PluralRules, locale, {}).select(value)
  return (forms[form] ?? forms.other).replace('#', formatNumber(value, locale))
}
