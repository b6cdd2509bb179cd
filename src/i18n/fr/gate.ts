import type { Messages } from '../messages.js'
import { frStatus } from './status.js'
import { frUnits } from './units.js'

export const frGate: Messages['gate'] = (format) => {
  const { credits, minutes } = frUnits(format)
  const { number } = format
  const enough = (covered: number | undefined): string =>
    covered ? `, assez pour environ ${minutes(covered)}` : ''
  return {
    ...frStatus,
    loading: 'Vérification des crédits…',
    failed: 'Impossible de vérifier les crédits.',
    unauthorized: 'Reconnectez-vous pour vérifier les crédits.',
    low: (required, after) =>
      after
        ? `Cette consultation réserve ${credits(required)}. Il en restera ensuite ${number(after)}.`
        : `Cette consultation réserve ${credits(required)}, tout ce qui reste.`,
    blocked: {
      insufficient_credits: {
        title: 'Pas assez de crédits pour cette consultation',
        sentence: (required, available, covered) => {
          const rest = available ? `il en reste ${number(available)}` : 'il n’en reste aucun'
          return `Cette consultation nécessite ${credits(required)} et ${rest}${enough(covered)}.`
        },
        advice: (available) =>
          available
            ? 'Achetez des crédits ou choisissez une consultation plus courte.'
            : 'Achetez des crédits pour commencer.',
      },
      member_limit_reached: {
        title: 'Cette consultation dépasse votre limite',
        sentence: (required, available, covered) => {
          const rest = available
            ? `votre limite vous en laisse ${number(available)}`
            : 'votre limite ne vous en laisse aucun'
          return `Cette consultation nécessite ${credits(required)} et ${rest} sur cette période${enough(covered)}.`
        },
        advice: (available) =>
          available
            ? 'Demandez une limite plus élevée ou choisissez une consultation plus courte.'
            : 'Demandez une limite plus élevée.',
      },
    },
    misused: 'Impossible de vérifier les crédits pour cette consultation.',
    nowAllowed: 'Il y a assez de crédits pour cette consultation.',
  }
}
