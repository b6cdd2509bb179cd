import type { Address } from './billing-details.js'

/**
 * What stands below the street, line by line: `C` is the city, `S` the state or province, `Z` the
 * postal code. Each names all three, so that nothing which somebody has filled in is left out.
 */
const ORDERS: Readonly<Record<string, string>> = {
  'C, S Z': 'PR US',
  'C S Z': 'AU CA',
  'C / S / Z': 'AE EG GB GG GI HK IE IM JE KE KR LK MM PA QA RU UA ZA',
  'C Z / S': 'BD BH IL IN JO LB MT MV NG NP NZ OM PE PK SA SG',
  'C, S / Z': 'CN IQ JP KH TH TW',
  'C, S, Z': 'CO',
  'C, Z / S': 'LV',
  'C-S / Z': 'BR',
  'C / S Z': 'ID',
  'S / C Z': 'VN',
  'Z C, S': 'CR MX PH UY',
  'Z C S': 'EE IT SM VA VE',
  'Z C/S': 'TR',
}

/** In most of the world the postal code is before the city. */
const USUAL = 'Z C / S'

/** There the city is before the street. */
const CITY_FIRST = ['HU']

const orderOf = (country: string): string =>
  Object.keys(ORDERS).find((order) => ORDERS[order]!.split(' ').includes(country)) ?? USUAL

/** An address line by line, in the order of its country, whose name is told in some language. */
export function addressLines(address: Address, countryName: string): string[] {
  const { country, line1, line2 } = address
  const street = [line1, line2 ?? '']
  const place = orderOf(country)
    .split(' / ')
    .map((line) => filled(line, address))
  const lines = CITY_FIRST.includes(country) ? [place, street] : [street, place]
  return [...lines.flat(), countryName].filter(Boolean)
}

/** What stands between two parts is there where both are. */
function filled(line: string, { city: C, region: S, postalCode: Z }: Address): string {
  const parts: Readonly<Record<string, string | null>> = { C, S, Z }
  let text = ''
  for (const [, between, part] of line.matchAll(/([^CSZ]*)([CSZ])/g)) {
    const value = parts[part!]
    if (value) text += text ? `${between}${value}` : value
  }
  return text
}
