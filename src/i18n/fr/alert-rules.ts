import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'
import { frAction } from './action.js'
import { frForm } from './form.js'
import { frStatus } from './status.js'
import { frUnits } from './units.js'

export const frAlertRules: Messages['alertRules'] = (format) => {
  const { number } = format
  const { credits } = frUnits(format)
  const percent = (value: number): string => `${number(value)}\u00a0%`
  return {
    ...frStatus,
    ...frForm(format),
    loading: 'Chargement des règles d’alerte',
    failed: 'Impossible de charger les règles d’alerte.',
    notRefreshed: 'Impossible d’actualiser les règles d’alerte.',
    unauthorized: 'Reconnectez-vous pour modifier les règles d’alerte.',
    forbidden: 'Vous ne pouvez plus modifier les règles d’alerte.',
    title: 'Règles d’alerte',
    count: (on, all) => {
      if (all === 0) return 'Aucune règle'
      const enabled = { one: '# règle activée', other: '# règles activées' }
      const every = { one: '# règle, activée', other: '# règles, toutes activées' }
      return on === all
        ? formatPlural(format, all, every)
        : `${formatPlural(format, on, enabled)} sur ${number(all)}`
    },
    intro: 'Elles valent pour tout le cabinet.',
    always:
      'L’interruption de l’activité faute de crédits est toujours signalée, par tous les moyens. Cela ne peut pas être désactivé.',
    rule: (place) => `Règle ${number(place)}`,
    sentence: {
      low_credits: (amount) => `Il reste moins de ${credits(amount)}`,
      low_percent: (value) => `Il reste moins de ${percent(value)} des crédits mensuels`,
      expiring: (days) =>
        formatPlural(format, days, {
          one: 'Des crédits expirent d’ici # jour',
          other: 'Des crédits expirent d’ici # jours',
        }),
      unusual_use: (value) => `Un jour dépasse ${percent(value)} de l’utilisation habituelle`,
      member_limit: (value) => `Un membre a utilisé ${percent(value)} de sa limite`,
      feature_limit: (amount, feature = 'Une fonctionnalité') =>
        `${feature} a utilisé ${credits(amount)} sur la période`,
    },
    kindLabel: 'Signaler',
    kind: {
      low_credits: 'Solde faible, en crédits',
      low_percent: 'Solde faible, en pourcentage',
      expiring: 'Crédits qui expirent bientôt',
      unusual_use: 'Utilisation inhabituelle',
      member_limit: 'Limite d’un membre',
      feature_limit: 'Utilisation d’une fonctionnalité',
    },
    thresholdLabel: {
      low_credits: 'Moins de',
      low_percent: 'Moins de',
      expiring: 'D’ici',
      unusual_use: 'Plus de',
      member_limit: 'À partir de',
      feature_limit: 'À partir de',
    },
    unit: {
      low_credits: 'crédits',
      low_percent: '% du mois',
      expiring: 'jours',
      unusual_use: '% de l’habituel',
      member_limit: '% de la limite',
      feature_limit: 'crédits par période',
    },
    featureLabel: 'Fonctionnalité',
    eachFeature: 'Chaque fonctionnalité',
    severityLabel: 'Gravité',
    severity: { info: 'Pour information', warning: 'Avertissement', critical: 'Critique' },
    tellLabel: 'Signalé par',
    tell: { page: 'Alerte dans la page', webhook: 'Message au système hôte', email: 'E-mail' },
    on: 'Activée',
    off: 'Désactivée',
    nobodyTold: 'Personne n’en est averti\u00a0: choisissez un moyen.',
    noAddress: 'Il n’y a ci-dessous aucune adresse e-mail où l’envoyer.',
    remove: 'Supprimer',
    removeName: (what) => `Supprimer\u00a0: ${what}`,
    add: 'Ajouter une règle',
    added: 'Une règle a été ajoutée. Elle n’est pas encore enregistrée.',
    removed: (what) => `Suppression\u00a0: ${what}. Elle n’est pas encore enregistrée.`,
    full: (most) => `Il peut y en avoir ${number(most)} au plus.`,
    noRules: 'Aucune règle. Seule l’interruption de l’activité est signalée.',
    emails: 'Adresses e-mail',
    emailsHint: 'Toutes reçoivent chaque alerte signalée par e-mail.',
    emailName: (place) => `Adresse ${number(place)}`,
    addEmail: 'Ajouter une adresse',
    wholeFrom: (min, max) => `saisissez un nombre entier de ${number(min)} à ${number(max)}.`,
    wrongEmail: 'saisissez une adresse comme accueil@cabinet.example.',
    refused: 'cette valeur n’a pas été acceptée. Vérifiez-la.',
    refusedElse: 'Un élément de ces règles n’a pas été accepté. Vérifiez-les.',
    about: (what, text) => `${what}\u00a0: ${text}`,
    saved: 'Enregistré. Les règles valent dès maintenant.',
    notSaved: frAction('Les règles n’ont pas été enregistrées'),
    conflictTitle: 'Quelqu’un d’autre a modifié ces règles',
    conflictAdvice:
      'Elles ont été enregistrées pendant votre saisie. Les vôtres sont toujours dans le formulaire.',
    ruleAdded: 'Ajoutée',
    ruleRemoved: 'Supprimée',
    empty: 'aucun',
    saveMine: 'Enregistrer les miennes à la place',
    takeTheirs: 'Prendre les autres',
    theirsTaken: 'Le formulaire contient le dernier enregistrement.',
  }
}
