import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'

export const frCard: Messages['card'] = (format) => {
  const { number } = format
  return {
    planLabel: 'Forfait',
    noPlan: 'Aucun forfait',
    trialing: 'Essai',
    active: 'Actif',
    past_due: 'Paiement en retard',
    canceled: 'Terminé',
    ends: (day) => `Se termine le ${day}`,
    available: 'à disposition',
    limited: (left) =>
      left
        ? `Votre limite vous en laisse ${number(left)} sur cette période.`
        : 'Votre limite pour cette période est épuisée.',
    meter: 'Crédits disponibles',
    split: (monthly, purchased) =>
      [
        formatPlural(format, monthly, { one: '# mensuel', other: '# mensuels' }),
        formatPlural(format, purchased, { one: '# acheté', other: '# achetés' }),
      ].join(', '),
    monthly: 'Mensuels',
    purchased: 'Achetés',
    held: 'Réservés',
    debt: 'Crédits dus',
    debtNote: 'retenus en premier sur les prochains crédits',
    nextExpiry: 'Prochaine expiration',
    nextRefresh: 'Renouvellement',
    coming: (credits, day) => `${number(credits)} le ${day}`,
    none: { nextExpiry: 'Aucune', nextRefresh: 'Aucun prévu' },
    pace: 'À ce rythme',
    tooLittleUse: 'Trop tôt pour le dire',
    lastsLong: 'Pour plus d’un an',
    runsOut: (days) => `Épuisés\u00a0: ${days}`,
    runsOutFrom: (day) => `Épuisés\u00a0: ${day} ou après`,
    unused: 'Expireront inutilisés',
    unusedOn: (least, most, day) => {
      if (least === most) return `Environ ${number(most)} le ${day}`
      if (least === 0) return `Jusqu’à ${number(most)} le ${day}`
      return `De ${number(least)} à ${number(most)} le ${day}`
    },
    asOf: (dayAndTime, zone) => `Au ${dayAndTime} (${zone})`,
    zoneUnknown: (zone) => `Heures en UTC\u00a0: ce navigateur ne connaît pas ${zone}.`,
  }
}
