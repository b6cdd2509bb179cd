import { cachedIntl } from './cached-intl.js'

/** A number of credits that were added or taken, with its sign, the minus a true one. Zero has none. */
export const formatSigned = (credits: number, locale: string): string =>
  cachedIntl(Intl.NumberFormat, locale, { signDisplay: 'exceptZero' } as const)
    .format(credits)
    .replace('-', '−')
