import { cachedIntl } from './cached-intl.js'
import type { Format } from './format.js'

/** One phrase for each plural form the language has. `#` stands for the formatted number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** The phrase for `value`, in the form that the locale's grammar asks for. English has no need of it. */
export function formatPlural(
  { locale, number }: Format,
  value: number,
  forms: PluralForms,
): string {
  const form = cachedIntl(Intl.PluralRules, locale, {}).select(value)
  return (forms[form] ?? forms.other).replace('#', number(value))
}
