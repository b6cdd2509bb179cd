import type { Messages } from '../messages.js'
import { frAction } from './action.js'
import { frStatus } from './status.js'

export const frPayment: Messages['payment'] = () => ({
  ...frStatus,
  loading: 'Chargement des cartes',
  failed: 'Impossible de charger les cartes.',
  notRefreshed: 'Impossible d’actualiser les cartes.',
  unauthorized: 'Reconnectez-vous pour voir les cartes.',
  forbidden: 'Vous n’avez pas accès aux cartes.',
  title: 'Cartes',
  card: 'Carte',
  endingIn: 'se terminant par',
  named: (brand, last4) => `${brand} se terminant par ${last4}`,
  expires: (month) => `Expire en ${month}`,
  thisMonth: 'Expire ce mois-ci',
  nextMonth: 'Expire le mois prochain',
  soon: (month) => `Expire bientôt\u00a0: ${month}`,
  expired: 'Expirée',
  uses: { default: 'Par défaut', backup: 'De secours' },
  makeDefault: 'Mettre par défaut',
  makeBackup: 'Utiliser en secours',
  noBackup: 'Ne plus utiliser en secours',
  remove: 'Supprimer',
  of: (what, card) => `${what}\u00a0: ${card}`,
  changing: 'Modification…',
  done: {
    add: (card) => `${card} a été ajoutée.`,
    default: (card) => `${card} est maintenant la carte par défaut.`,
    backup: (card) => `${card} est maintenant la carte de secours.`,
    none: (card) => `${card} n’est plus la carte de secours.`,
    remove: (card) => `${card} a été supprimée.`,
  },
  notChanged: frAction('La carte n’a pas été modifiée'),
  removeTitle: (card) => `Supprimer ${card}\u202f?`,
  removeText:
    'Elle ne pourra plus servir pour les achats ici. Vous pourrez l’ajouter à nouveau plus tard.',
  removeDefault:
    'C’est la carte par défaut\u00a0: il faudra une autre carte pour les achats et la recharge automatique.',
  keep: 'La garder',
  removing: 'Suppression…',
  notRemoved: frAction('La carte n’a pas été supprimée'),
  empty: 'Aucune carte enregistrée',
  emptyAdvice: 'Ajoutez-en une pour acheter des crédits sans la saisir à chaque fois.',
  readOnly: 'Vous pouvez voir ces cartes, mais pas les modifier.',
  add: 'Ajouter une carte',
  addTitle: 'Nouvelle carte',
  addNote: 'Rien n’est débité maintenant. Le numéro ne va qu’au prestataire de paiement.',
  opening: 'Ouverture du formulaire de carte…',
  formFailed: 'Le formulaire de carte n’a pas pu être affiché.',
  save: 'Enregistrer la carte',
  saving: 'Enregistrement…',
  cancel: 'Annuler',
  notAdded: frAction('La carte n’a pas été ajoutée'),
  refusals: {
    expired: 'Cette carte a expiré. Elle n’a pas été ajoutée. Prenez une autre carte.',
    cvc: 'Le code de sécurité est incorrect. La carte n’a pas été ajoutée. Vérifiez le code et réessayez.',
    number:
      'Le numéro de carte est incorrect. La carte n’a pas été ajoutée. Vérifiez-le et réessayez.',
    address:
      'Le code postal ne correspond pas à cette carte. Elle n’a pas été ajoutée. Vérifiez-le et réessayez.',
    authentication:
      'Votre banque n’a pas pu confirmer votre identité. La carte n’a pas été ajoutée. Réessayez ou prenez une autre carte.',
    unsupported:
      'Cette carte ne peut pas être utilisée ici. Elle n’a pas été ajoutée. Prenez une autre carte.',
    again:
      'La banque n’a pas pu être jointe. La carte n’a pas été ajoutée. Réessayez dans un instant.',
    other:
      'Votre banque a refusé cette carte. Elle n’a pas été ajoutée. Demandez à votre banque ou prenez une autre carte.',
  },
})
