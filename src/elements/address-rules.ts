import type { PostalName, RegionName } from '../i18n/billing-words.js'

/** What a country calls the part of an address, by the key of its word; and whether it must be there. */
export interface AddressPart<Name extends string> {
  readonly name: Name
  readonly required: boolean
}

/** A part that is not there is not asked for. */
export interface AddressRule {
  readonly postalCode?: AddressPart<PostalName>
  readonly region?: AddressPart<RegionName>
}

const must = <Name extends string>(name: Name): AddressPart<Name> => ({ name, required: true })
const may = <Name extends string>(name: Name): AddressPart<Name> => ({ name, required: false })

const PLAIN: AddressRule = { postalCode: must('postal') }

/** A country that is not named here asks for both, and needs neither. */
const OTHERS: AddressRule = { postalCode: may('postal'), region: may('region') }

const RULES: Readonly<Record<string, AddressRule>> = {
  AE: { region: must('emirate') },
  AR: { postalCode: must('postal'), region: must('province') },
  AU: { postalCode: must('postcode'), region: must('state') },
  BR: { postalCode: must('postal'), region: must('state') },
  CA: { postalCode: must('postal'), region: must('province') },
  CN: { postalCode: must('postal'), region: must('province') },
  CO: { postalCode: may('postal'), region: must('department') },
  ES: { postalCode: must('postal'), region: must('province') },
  GB: { postalCode: must('postcode'), region: may('county') },
  IE: { postalCode: may('eircode'), region: may('county') },
  IN: { postalCode: must('pin'), region: must('state') },
  IT: { postalCode: must('postal'), region: must('province') },
  JP: { postalCode: must('postal'), region: must('prefecture') },
  KR: { postalCode: must('postal'), region: must('province') },
  MX: { postalCode: must('postal'), region: must('state') },
  MY: { postalCode: must('postcode'), region: must('state') },
  NZ: { postalCode: must('postcode') },
  PR: { postalCode: must('zip') },
  SG: PLAIN,
  TR: { postalCode: must('postal'), region: may('province') },
  US: { postalCode: must('zip'), region: must('state') },
  ZA: PLAIN,
}

/** A postal code and nothing more. */
const PLAIN_COUNTRIES =
  'AT BE BG CH CY CZ DE DK EE FI FR GR HR HU IL IS LI LT LU LV MC MT NL NO PL PT RO SA SE SI SK SM'

/** There are no postal codes. */
const WITHOUT_POSTAL_CODE =
  'AG AO AW BF BI BJ BO BS BW BZ CD CF CG CI CM DJ DM ER FJ GD GM GQ GY HK JM KI KM KN KP LC ML MO ' +
  'MR MW NR NU QA RW SB SC SL SR ST SY TD TG TK TO TV UG VU YE ZW'

/** What an address in a country has beside street and city. */
export function addressRuleOf(country: string): AddressRule {
  const known = RULES[country]
  if (known) return known
  if (PLAIN_COUNTRIES.split(' ').includes(country)) return PLAIN
  if (WITHOUT_POSTAL_CODE.split(' ').includes(country)) return { region: may('region') }
  return OTHERS
}
