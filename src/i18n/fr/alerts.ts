import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'
import { frAction } from './action.js'
import { frStatus } from './status.js'
import { frUnits } from './units.js'

/** The sign comes close to its figure, where French has a space. */
const spaced = (percent: string): string => percent.replace(/\s*%/, '\u00a0%')

export const frAlerts: Messages['alerts'] = (format) => {
  const { credits, minutes } = frUnits(format)
  const { number } = format
  const expire = { one: '# crédit expire', other: '# crédits expirent' }
  const used = { one: '# crédit a été utilisé', other: '# crédits ont été utilisés' }
  return {
    ...frStatus,
    loading: 'Chargement des alertes',
    failed: 'Impossible de charger les alertes sur les crédits.',
    label: 'Alertes sur les crédits',
    title: {
      stopped: 'Activité interrompue',
      credits_requested: 'Demande de crédits',
      recharge: 'La recharge automatique a besoin de vous',
      low_credits: 'Solde de crédits faible',
      low_percent: 'Solde de crédits faible',
      expiring: 'Des crédits expirent bientôt',
      unusual_use: 'Utilisation inhabituelle',
      member_limit: 'Une limite est presque atteinte',
      feature_limit: 'Utilisation d’une fonctionnalité',
    },
    veryLow: 'Solde de crédits très faible',
    rechargeTrouble: {
      declined: 'La carte a été refusée. Pas de nouvelle tentative avant une heure.',
      suspended:
        'Trois paiements de suite ont été refusés. Réglez le paiement en attente, ou mettez une autre carte par défaut.',
      action_required:
        'Votre banque veut confirmer un paiement. Rien d’autre n’est débité avant cela.',
      capped:
        'Le solde de crédits est faible, et un autre paiement dépasserait la limite de cette période.',
    },
    noneLeft:
      'Aucun crédit n’est disponible. Rien de nouveau ne peut commencer tant qu’il n’y a pas de crédits.',
    refused: (required, available) =>
      `Crédits nécessaires\u00a0: ${number(required)}, disponibles\u00a0: ${number(available)}.`,
    asked: (member, count, time) => {
      if (count !== null) return `${member} demande ${credits(count)}.`
      if (time !== null) return `${member} demande des crédits pour ${minutes(time)}.`
      return `${member} demande des crédits.`
    },
    belowCredits: (threshold, when) => `Il restait moins de ${credits(threshold)} le ${when}.`,
    belowPercent: (percent, when) =>
      `Il restait moins de ${spaced(percent)} des crédits mensuels le ${when}.`,
    expiring: (count, when) =>
      `Jusqu’à ${formatPlural(format, count, expire)}, à partir du ${when}.`,
    ofLimit: (member, amount, limit, ends) =>
      `${member} a utilisé ${number(amount)} sur ${credits(limit)} pour cette période, qui se termine le ${ends}.`,
    ofFeature: (feature, amount, ends) =>
      `${formatPlural(format, amount, used)} pour ${feature} sur cette période, qui se termine le ${ends}.`,
    moreThanUsual: (today, usual) =>
      `${formatPlural(format, today, used)} en un jour, contre ${number(usual)} d’habitude.`,
    dismiss: 'Masquer',
    dismissName: (title) => `Masquer\u00a0: ${title}`,
    dismissed: 'Alerte masquée.',
    notDismissed: frAction('L’alerte n’a pas été masquée'),
  }
}
