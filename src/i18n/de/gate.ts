import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'
import { deStatus } from './status.js'
import { deUnits } from './units.js'

export const deGate: Messages['gate'] = (format) => {
  const { number } = format
  const { credits, minutes } = deUnits(format)
  const enough = (covered: number | undefined): string =>
    covered ? `, genug für etwa ${minutes(covered)}` : ''
  const after = (left: number): string =>
    left
      ? formatPlural(format, left, { one: 'ist noch # übrig', other: 'sind noch # übrig' })
      : 'sind keine mehr übrig'
  const left = (available: number): string =>
    available
      ? formatPlural(format, available, { one: 'Übrig ist #', other: 'Übrig sind #' })
      : 'Es sind keine übrig'
  return {
    ...deStatus,
    loading: 'Credits werden geprüft…',
    failed: 'Die Credits konnten nicht geprüft werden.',
    unauthorized: 'Melden Sie sich erneut an, um die Credits zu prüfen.',
    low: (required, rest) => {
      const reserved = formatPlural(format, required, {
        one: 'wird #\u00a0Credit',
        other: 'werden #\u00a0Credits',
      })
      return `Für diesen Termin ${reserved} reserviert. Danach ${after(rest)}.`
    },
    blocked: {
      insufficient_credits: {
        title: 'Nicht genug Credits für diesen Termin',
        sentence: (required, available, covered) =>
          `Dieser Termin benötigt ${credits(required)}. ${left(available)}${enough(covered)}.`,
        advice: (available) =>
          available
            ? 'Kaufen Sie Credits oder wählen Sie einen kürzeren Termin.'
            : 'Kaufen Sie Credits, um zu beginnen.',
      },
      member_limit_reached: {
        title: 'Dieser Termin überschreitet Ihr Limit',
        sentence: (required, available, covered) => {
          const rest = available ? `noch ${number(available)}` : 'keine mehr'
          return `Dieser Termin benötigt ${credits(required)}. Ihr Limit lässt in diesem Zeitraum ${rest} zu${enough(covered)}.`
        },
        advice: (available) =>
          available
            ? 'Bitten Sie um ein höheres Limit oder wählen Sie einen kürzeren Termin.'
            : 'Bitten Sie um ein höheres Limit.',
      },
    },
    misused: 'Für diesen Termin können die Credits nicht geprüft werden.',
    nowAllowed: 'Für diesen Termin sind genug Credits vorhanden.',
  }
}
