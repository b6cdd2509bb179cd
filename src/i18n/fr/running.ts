import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'
import { frAction } from './action.js'
import { de } from './elision.js'
import { frStatus } from './status.js'

export const frRunning: Messages['running'] = (format) => {
  const held = { one: '# crédit réservé', other: '# crédits réservés' }
  const returned = { one: '# crédit est rendu', other: '# crédits sont rendus' }
  return {
    ...frStatus,
    loading: 'Chargement des sessions en cours',
    failed: 'Impossible de charger les sessions en cours.',
    notRefreshed: 'Impossible d’actualiser les sessions en cours.',
    unauthorized: 'Reconnectez-vous pour voir les sessions en cours.',
    forbidden: 'Vous n’avez pas accès aux sessions en cours.',
    title: 'Sessions en cours',
    stale: (moment) => `Pas à jour, dernière lecture ${moment}.`,
    empty: 'Aucune session en cours.',
    emptyNote: 'Les crédits réservés pour une session en cours s’affichent ici.',
    held: (count, feature, member) =>
      `${formatPlural(format, count, held)} pour une session ${feature} ${de(member)}.`,
    began: (age) => `Commencée ${age}.`,
    returns: (time) => `Ce qui n’est pas utilisé est rendu à la fin, le ${time} au plus tard.`,
    overdue: 'Plus longue que la durée réservée\u00a0: elle a peut-être été oubliée.',
    oldest: (count) =>
      formatPlural(format, count, {
        one: 'La plus ancienne est affichée.',
        other: 'Les # plus anciennes sont affichées.',
      }),
    release: 'Terminer et libérer',
    of: (what, member) => `${what}\u00a0: ${member}`,
    releaseTitle: (feature, member) => `Terminer la session ${feature} ${de(member)}\u202f?`,
    releaseText: (count) =>
      `${formatPlural(format, count, returned)} aussitôt et rien n’est débité. Si la session est encore en cours, cette réservation ne peut plus servir à la prolonger ni à la régler.`,
    keep: 'La laisser',
    releasing: 'Fin en cours…',
    released: (count) => `La session a été terminée. ${formatPlural(format, count, returned)}.`,
    notReleased: frAction('La session n’a pas été terminée'),
    endedBefore: 'La session est déjà terminée. Rien n’a été modifié.',
  }
}
