import type { Format } from '../../format/format.js'
import { formatPlural } from '../../format/plural.js'

/** What auto-recharge says of a number of credits, with the verb that goes with it. */
export const deRechargeCounts = (format: Format) => {
  const said =
    (one: string, other: string) =>
    (amount: number): string =>
      formatPlural(format, amount, {
        one: `#\u00a0Credit ${one}`,
        other: `#\u00a0Credits ${other}`,
      })
  const left = said('übrig ist', 'übrig sind')
  return {
    fewer: (threshold: number): string => `wenn weniger als ${left(threshold)}`,
    left: said('ist übrig', 'sind übrig'),
    added: said('wurde', 'wurden'),
    shall: (amount: number): string =>
      formatPlural(format, amount, { one: 'soll #\u00a0Credit', other: 'sollen #\u00a0Credits' }),
    become: (amount: number): string =>
      formatPlural(format, amount, {
        one: 'wird #\u00a0Credit',
        other: 'werden #\u00a0Credits',
      }),
  }
}
