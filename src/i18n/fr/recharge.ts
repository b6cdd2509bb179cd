import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'
import { frAction } from './action.js'
import { frForm } from './form.js'
import { frRechargeCharge } from './recharge-charge.js'
import { frRival } from './rival.js'
import { frStatus } from './status.js'
import { frUnits } from './units.js'

export const frRecharge: Messages['recharge'] = (format) => {
  const { number } = format
  const { credits, charges, times } = frUnits(format)
  const bought = { one: '# crédit est acheté', other: '# crédits sont achetés' }
  const toBuy = { one: '# crédit doit être acheté', other: '# crédits doivent être achetés' }
  const added = { one: '# crédit est ajouté', other: '# crédits sont ajoutés' }
  const lifts = { one: '# crédit ne porte pas', other: '# crédits ne portent pas' }
  const fewer = (threshold: number): string => `il reste moins de ${credits(threshold)}`
  return {
    ...frStatus,
    ...frForm(format),
    ...frRival,
    ...frRechargeCharge(format),
    conflictTitle: 'Quelqu’un d’autre a modifié ces réglages',
    conflictAdvice:
      'Ils ont été enregistrés pendant votre saisie. Vos modifications sont toujours là.',
    loading: 'Chargement de la recharge automatique',
    failed: 'Impossible de charger la recharge automatique.',
    notRefreshed: 'Impossible d’actualiser la recharge automatique.',
    unauthorized: 'Reconnectez-vous pour voir la recharge automatique.',
    forbidden:
      'La recharge automatique est réglée par un administrateur de votre cabinet. Demandez-lui de la modifier.',
    title: 'Recharge automatique',
    intro: 'Achète des crédits pour vous quand il en reste peu, dans les limites que vous fixez.',
    stale: 'Ce sont les derniers chiffres connus.',

    states: {
      off: 'Désactivée',
      armed: 'Activée',
      charging: 'Paiement en cours',
      action_required: 'Action requise',
      capped: 'Limite atteinte',
      suspended: 'Suspendue',
      paused: 'En pause',
    },
    never: 'Rien n’est acheté automatiquement, et rien n’est débité avant que vous l’activiez.',
    off: 'Rien n’est acheté automatiquement.',
    offBySystem:
      'Désactivée parce que le prix a changé\u00a0: seul le prix que vous avez accepté est débité, jamais un autre. Vérifiez le nouveau, puis réactivez-la.',
    pausedSince: (until) => `Rien n’est débité avant le ${until}.`,
    armed: (threshold, amount, total, card) =>
      `Quand ${fewer(threshold)}, ${formatPlural(format, amount, bought)} pour ${total} avec ${card}.`,
    armedNoCard: (threshold, amount, total) =>
      `Quand ${fewer(threshold)}, ${formatPlural(format, amount, toBuy)} pour ${total}.`,
    below: (available) =>
      `Il reste ${credits(available)}\u00a0: la prochaine utilisation de crédits déclenche un paiement.`,
    charging: (amount, total) =>
      `Un paiement de ${total} est en cours. ${formatPlural(format, amount, added)} dès qu’il a abouti.`,
    action: (total) =>
      `Votre banque vous demande de confirmer un paiement de ${total}. Rien d’autre n’est débité avant cela.`,
    capped: {
      cap_per_period: (end) =>
        `Un autre paiement dépasserait votre limite de dépense. Plus rien n’est débité avant le ${end}.`,
      max_per_period: (end) =>
        `Le nombre de paiements que vous autorisez est atteint. Plus rien n’est débité avant le ${end}.`,
    },
    suspended:
      'Trois paiements de suite ont été refusés. Rien n’est débité tant qu’une autre carte n’est pas mise par défaut.',
    suspendedOpen:
      'Trois paiements de suite ont été refusés. Rien n’est débité tant que vous n’avez pas réglé le paiement en attente ci-dessous, ou mis une autre carte par défaut.',
    held: {
      subscription_inactive:
        'Rien n’est débité maintenant\u00a0: votre abonnement n’est pas actif.',
      subscription_canceling:
        'Rien n’est débité maintenant\u00a0: votre abonnement se termine avec cette période de facturation.',
      renewal_due:
        'Rien n’est débité maintenant\u00a0: le renouvellement de votre abonnement n’est pas encore réglé.',
      credits_pending:
        'Rien n’est débité maintenant\u00a0: des crédits achetés sont encore en route.',
      no_card: 'Rien ne peut être débité\u00a0: aucune carte n’est enregistrée.',
    },
    backingOff: (until) => `Une carte a été refusée. Rien n’est débité avant le ${until}.`,
    spent: (spent, cap, count, max) =>
      `Dépensé sur cette période\u00a0: ${spent} sur ${cap}, ${charges(count)} sur ${number(max)}`,
    period: (start, end, zone) => `Du ${start} au ${end} (${zone})`,
    changed: (by, at) => `Dernière modification par ${by} le ${at}.`,
    changers: { system: 'la recharge automatique', service: 'le système du cabinet' },

    rule: 'Réglages',
    fields: {
      enabled: 'Recharge automatique',
      threshold: 'Acheter quand il reste moins de',
      amount: 'Acheter à chaque fois',
      cap: 'Dépense maximale par période',
      times: 'Paiements au plus par période',
      pausedUntil: 'Pause',
    },
    hints: {
      enabled: 'Rien n’est débité tant qu’elle est désactivée.',
      threshold: 'Un nombre entier de crédits.',
      cap: 'Taxes comprises, par période de facturation.',
      times: 'Par période de facturation.',
      pausedUntil: 'Pendant la pause, rien n’est débité.',
    },
    suggested: 'Valeur proposée. Modifiez-la à votre gré.',
    credits,
    totalWithTax: (total, tax) => `${total} à chaque fois, dont ${tax}`,
    total: (total) => `${total} à chaque fois, aucune taxe n’est due`,
    priceLoading: 'Chargement du prix…',
    priceFailed: 'Impossible de charger le prix.',
    notForSale: (what) => `${what} n’est plus en vente. Choisissez autre chose.`,
    pauses: {
      none: 'Pas de pause',
      day: 'Pendant 1 jour',
      week: 'Pendant 1 semaine',
      date: 'Jusqu’à une date',
    },
    pauseKept: (until) => `Jusqu’au ${until}`,
    pauseDate: 'Reprise des paiements à partir du',
    on: 'Activée',
    notOn: 'Désactivée',
    none: 'non défini',
    empty: 'pas de pause',

    cards: 'Cartes',
    pays: (card) => `Paiement avec ${card}.`,
    paysBackup: (card) => `Paiement avec ${card} si la première est refusée.`,
    noCard: 'Aucune carte n’est enregistrée.',
    noBackup: 'Aucune carte ne la remplace si elle est refusée.',
    changeCards: 'Modifier les cartes',

    mistakes: {
      threshold: 'Saisissez un nombre entier de crédits, 1 ou plus.',
      cap: (example) => `Saisissez une somme d’argent, comme ${example}.`,
      capMost: (most) => `Ne saisissez pas plus de ${most}.`,
      capSmall: (total) =>
        `Un paiement coûte ${total}. Avec une limite plus basse, rien ne serait jamais débité\u00a0: augmentez-la.`,
      times: `Saisissez un nombre entier de 1 à ${number(1000)}.`,
      amount: 'Choisissez quoi acheter.',
      pausedUntil: 'Choisissez un jour après aujourd’hui.',
      price: 'Le prix n’est pas encore connu. Attendez-le, puis enregistrez.',
    },
    warnings: {
      lift: (amount, threshold) =>
        `En partant de zéro, ${formatPlural(format, amount, lifts)} le solde au-delà de ${number(threshold)}\u00a0: un nouveau paiement peut suivre aussitôt.`,
      use: (amount) =>
        `Votre plus grande session récente a utilisé ${credits(amount)}. Avec un seuil plus bas, une seule session peut épuiser le reste avant un achat de crédits.`,
      noCard: 'Ajoutez une carte\u00a0: sans carte, rien ne peut être débité.',
      cardEnds: (card) => `${card} expire bientôt. Ajoutez-en une autre avant.`,
      cardEnded: (card) => `${card} a expiré. Ses paiements seront refusés.`,
    },
    summary: (amount, total, threshold, most, cap) =>
      `En enregistrant\u00a0: ${credits(amount)} pour ${total} chaque fois qu’${fewer(threshold)}, au plus ${times(most)} et ${cap} par période de facturation.`,
    summaryOff: 'Enregistrer ne débite rien\u00a0: la recharge automatique est désactivée.',
    saved: 'Enregistré.',
    savedCharging: 'Enregistré. Le paiement est en cours.',
    notSaved: frAction('Les réglages n’ont pas été enregistrés'),
    savingWaits: 'Vous êtes hors ligne. Vous pourrez enregistrer à votre retour en ligne.',
    priceChanged: (before, now) =>
      `Le prix est passé de ${before} à ${now}. Rien n’a été enregistré ni débité. Vérifiez-le, puis enregistrez à nouveau.`,
    priceMoved: (before, now) =>
      `Le prix est maintenant de ${now}. Seul le prix que vous avez accepté, ${before}, serait débité\u00a0: elle se désactivera donc d’elle-même. Enregistrez pour accepter le nouveau prix.`,
  }
}
