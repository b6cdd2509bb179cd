import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'
import { frAction } from './action.js'
import { frUnits } from './units.js'

export const frTrail: Messages['trail'] = (format) => {
  const { number } = format
  const { charges, times } = frUnits(format)
  return {
    title: 'Modifications et paiements',
    loading: 'Chargement des modifications et des paiements',
    failed: 'Impossible de charger les modifications et les paiements.',
    notRefreshed: 'Impossible d’actualiser les modifications et les paiements.',
    retry: 'Réessayer',
    empty: 'Il ne s’est encore rien passé.',
    kind: 'Afficher',
    kinds: { all: 'Tout', saved: 'Modifications', decided: 'Décisions', ended: 'Paiements' },
    zone: (zone) => `Fuseau horaire\u00a0: ${zone}.`,
    older: 'Voir les précédents',
    olderBusy: 'Chargement…',
    olderFailed: 'Impossible de charger les précédents.',
    csv: 'Télécharger le CSV',
    csvBusy: 'Création du fichier…',
    csvSaved: 'Le fichier a été téléchargé.',
    notMade: frAction('Le fichier n’a pas été créé'),
    actor: (member) => member,
    actors: { system: 'Recharge automatique', service: 'Le système du cabinet' },
    first: 'A configuré la recharge automatique',
    saved: 'A modifié les réglages',
    savedSame: 'A enregistré les réglages sans changement',
    change: (field, value) => `${field}\u00a0: ${value}`,
    reason: (verdict) => `${verdict}.`,
    because: (trigger) => `Vérification, car ${trigger}.`,
    charge: (total) => `A décidé de débiter ${total}`,
    notCharged: 'N’a rien débité',
    verdicts: {
      off: 'Elle était désactivée',
      paused: 'Elle était en pause',
      subscription_inactive: 'L’abonnement n’était pas actif',
      subscription_canceling: 'L’abonnement se terminait avec la période de facturation',
      renewal_due: 'Le renouvellement de l’abonnement n’était pas réglé',
      action_required: 'La banque attendait une confirmation',
      in_flight: 'Un paiement était en cours',
      credits_pending: 'Des crédits achetés étaient en route',
      suspended: 'Elle était suspendue après trois paiements refusés',
      backing_off: 'Une carte avait été refusée moins d’une heure avant',
      no_card: 'Aucune carte n’était enregistrée',
      cap_per_period: 'La limite de dépense de la période de facturation aurait été dépassée',
      max_per_period: 'Le nombre de paiements autorisés était atteint',
    },
    triggers: {
      debit: 'des crédits ont été utilisés',
      reserve: 'une session a commencé',
      extend: 'une session a été prolongée',
      settle: 'une session s’est terminée',
      refused: 'une activité a été refusée faute de crédits',
      switched_on: 'les réglages ont été enregistrés',
    },
    outcomes: {
      processing: (total) => `La banque traite le paiement de ${total}`,
      succeeded: (total) => `Paiement de ${total} effectué`,
      declined: (total) => `Paiement de ${total} refusé`,
      action_required: (total) => `La banque demande de confirmer le paiement de ${total}`,
      canceled: (total) => `Paiement de ${total} annulé`,
    },
    left: (available, threshold) => {
      const left = { one: '# crédit restant', other: '# crédits restants' }
      return `${formatPlural(format, available, left)}, seuil ${number(threshold)}`
    },
    spent: (spent, cap, count, max) =>
      `Dépensé jusque-là\u00a0: ${spent} sur ${cap}, ${charges(count)} sur ${number(max)}`,
    invoice: (invoice) => `Facture ${invoice}`,

    tryTitle: 'Faire un essai sur votre passé',
    tryNote: 'Avec ce que contient le formulaire, enregistré ou non. Rien n’est débité ni modifié.',
    tryDays: 'Depuis combien de temps',
    days: (days) => `${number(days)} derniers jours`,
    try: 'Essayer',
    trying: 'Essai…',
    notTried: frAction('L’essai n’a pas pu être fait'),
    tryMistakes: 'Corrigez d’abord le formulaire.',
    tryOld: 'Vous avez modifié le formulaire depuis. Refaites l’essai.',
    span: (from, to, zone) => `Du ${from} au ${to} (${zone})`,
    would: (count, spent) => `Elle aurait débité ${times(count)}, ${spent} en tout.`,
    wouldNot: 'Elle n’aurait rien débité.',
    lowest: (withIt, without) =>
      `Le solde le plus bas aurait été de ${number(withIt)} au lieu de ${number(without)}.`,
    lowestSame: (amount) => `Le solde le plus bas serait resté à ${number(amount)}.`,
    columns: {
      at: 'Quand',
      trigger: 'Raison',
      available: 'Il restait',
      credits: 'Achetés',
      total: 'Total',
    },
    chargesTitle: 'Les paiements',
    chart: {
      bars: 'Solde jour après jour. Les touches fléchées passent d’un jour à l’autre.',
      table: 'Solde à la fin de chaque jour',
      day: 'Jour',
      without: 'Tel quel',
      with: 'Avec la recharge automatique',
      added: 'Ajouté par la recharge automatique',
      charged: 'Rechargés',
      threshold: 'Seuil',
    },
    heldTitle: 'Quand elle se serait abstenue',
    heldBack: (why, count, at) => `${why}\u00a0: ${times(count)}, la première le ${at}`,
  }
}
