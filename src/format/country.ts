import { cachedIntl } from './cached-intl.js'

/** Every country that has a code of ISO 3166-1. */
export const COUNTRIES: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS ' +
  'BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE ' +
  'EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM ' +
  'HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC ' +
  'LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA ' +
  'NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO ' +
  'TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ')

/** The name of a country where it is known, otherwise its code. */
export const countryName = (code: string, locale: string): string =>
  namesIn(locale).of(code) ?? code

const namesIn = (locale: string): Intl.DisplayNames =>
  cachedIntl(Intl.DisplayNames, locale, { type: 'region', fallback: 'code' } as const)

const sorted: Record<string, readonly NamedCountry[]> = {}

export type NamedCountry = readonly [code: string, name: string]

/** All countries with their names, in the order in which the language sorts them. */
export function countriesByName(locale: string): readonly NamedCountry[] {
  return (sorted[locale] ??= sortedByName(locale))
}

function sortedByName(locale: string): readonly NamedCountry[] {
  const names = namesIn(locale)
  const { compare } = cachedIntl(Intl.Collator, locale, {})
  return COUNTRIES.map((code): NamedCountry => [code, names.of(code) ?? code]).sort(
    ([, one], [, other]) => compare(one, other),
  )
}
