import { cachedIntl } from './cached-intl.js'

/** The name of a language where it is known, otherwise its tag. */
export const languageName = (tag: string, locale: string): string =>
  cachedIntl(Intl.DisplayNames, locale, { type: 'language', fallback: 'code' } as const).of(tag) ??
  tag
