import type { Messages } from '../messages.js'
import type { Wanted } from '../request-words.js'
import { frAction } from './action.js'
import { de } from './elision.js'
import { frStatus } from './status.js'
import { frUnits } from './units.js'

export const frRequests: Messages['requests'] = (format) => {
  const { credits, minutes } = frUnits(format)
  const used = (amount: number, limit: number | null): string =>
    limit === null ? credits(amount) : `${format.number(amount)} sur ${credits(limit)}`
  const what = ({ credits: amount, minutes: time, feature }: Wanted): string => {
    if (time !== null) return `des crédits pour ${minutes(time)} ${de(feature ?? 'activité')}`
    const asked = amount === null ? 'des crédits' : credits(amount)
    return feature === null ? asked : `${asked} pour ${feature}`
  }
  return {
    ...frStatus,
    loading: 'Chargement des demandes de crédits',
    failed: 'Impossible de charger les demandes de crédits.',
    notRefreshed: 'Impossible d’actualiser les demandes de crédits.',
    unauthorized: 'Reconnectez-vous pour voir les demandes de crédits.',
    forbidden: 'Vous n’avez pas accès aux demandes de crédits.',
    title: 'Demandes de crédits',
    ownTitle: 'Votre utilisation des crédits',
    stale: (moment) => `Pas à jour, dernière lecture ${moment}.`,
    ownUse: ({ used: amount, limit }) =>
      `Vous avez utilisé ${used(amount, limit)} sur cette période.${limit === null ? ' Vous n’avez pas de limite.' : ''}`,
    ownOpen: (wanted, when) =>
      `Vous avez demandé ${what(wanted)} le ${when}. La demande attend une réponse.`,
    ownGranted: (when, limit) =>
      limit === null
        ? `Votre demande a été acceptée le ${when}.`
        : `Votre demande a été acceptée le ${when}\u00a0: votre limite est passée à ${credits(limit)} par période.`,
    ownDeclined: (when) => `Votre demande a été refusée le ${when}.`,
    ask: 'Demander des crédits',
    asking: 'Envoi…',
    asked: 'Votre demande a été envoyée. Elle attend une réponse.',
    notAsked: frAction('Votre demande n’a pas été envoyée'),
    empty: 'Personne n’attend de réponse.',
    emptyNote: 'Quand un membre demande des crédits, la demande s’affiche ici.',
    asks: (member, wanted) => `${member} demande ${what(wanted)}.`,
    since: (age) => `Demande faite ${age}.`,
    use: ({ used: amount, limit }) =>
      `Utilisation sur cette période\u00a0: ${used(amount, limit)}${limit === null ? ', sans limite' : ''}.`,
    newLimit: 'Nouvelle limite, en crédits par période',
    newLimitHint: 'Vide\u00a0: la limite ne change pas.',
    grant: 'Accepter',
    decline: 'Refuser',
    of: (doing, member) => `${doing}\u00a0: ${member}`,
    granted: (member) => `La demande ${de(member)} a été acceptée.`,
    declined: (member) => `La demande ${de(member)} a été refusée.`,
    notAnswered: frAction('La réponse n’a pas été envoyée'),
    answeredBefore: 'Quelqu’un d’autre y a déjà répondu. Rien n’a été modifié.',
    limits: 'Limites des membres',
    limitsNote: 'Combien de crédits un membre peut utiliser par période.',
    everybody: 'Tous les autres',
    everybodyHint: 'Vide\u00a0: aucune limite.',
    noLimit: 'Sans limite',
    save: 'Enregistrer les limites',
    saving: 'Enregistrement…',
    saved: 'Les limites ont été enregistrées.',
    notSaved: frAction('Les limites n’ont pas été enregistrées'),
    changedMeanwhile:
      'Quelqu’un d’autre a enregistré d’autres limites entre-temps. Regardez-les et enregistrez à nouveau.',
    wrong: 'Saisissez un nombre entier de crédits, 0 ou plus.',
  }
}
