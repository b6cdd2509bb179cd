import type { PlaygroundWords } from '../playground-words.js'

export const fr: PlaygroundWords = {
  lang: 'fr',
  dir: 'ltr',
  dates: 'fr',
  title: 'Bac à sable',
  account: 'Compte fictif',
  scenario: 'Situation',
  signedIn: 'Personne connectée',
  manages: (name) => `${name}, administration`,
  works: (name) => `${name}, soins`,
  clock: 'Horloge du compte',
  hour: '+ 1\u00a0heure',
  midnight: 'Jusqu’à minuit',
  day: '+ 1\u00a0jour',
  again: 'Recommencer',
  itIs: (moment) => `Nous sommes le ${moment}.`,
  begun: 'Une session a commencé\u00a0: ses crédits sont réservés pendant une heure.',
  refused: 'Refusé\u00a0: la raison est indiquée ci-dessous.',
  visit: 'AI Scribe, une consultation de 10\u00a0minutes',
  start: 'Démarrer AI Scribe',
  buy: 'Acheter des crédits',
  scenarios: {
    ordinary: ['Une journée ordinaire', 'Assez de crédits, au milieu d’une période.'],
    'expiring-tonight': [
      'Expiration ce soir',
      'Les crédits mensuels expirent à minuit. Les nouveaux arrivent une heure plus tard, quand la facture est payée.',
    ],
    'recharge-needs-action': [
      'Recharge automatique à confirmer',
      'La banque demande une confirmation avant de payer. Donnez-la sous Recharge automatique.',
    ],
    'all-held': [
      'Tout est réservé',
      'Trois sessions réservent tous les crédits. Elles se terminent d’ici une demi-heure.',
    ],
    'webhook-late': [
      'Confirmation tardive',
      'Le paiement est fait, mais le prestataire ne l’a pas encore annoncé. Il le fera dans une demi-heure.',
    ],
    depleted: ['Épuisés', 'Il ne reste rien, et quelqu’un demande des crédits. Achetez-en.'],
    'past-due': [
      'Facture impayée',
      'La dernière facture n’a pas été payée\u00a0: les crédits achetés restent utilisables, rien n’est vendu.',
    ],
    'new-practice': [
      'Nouveau cabinet',
      'La première heure\u00a0: ni historique, ni carte, ni informations de facturation.',
    ],
    'huge-practice': [
      'Très grand cabinet',
      'Plus d’un million de crédits et deux douzaines de membres.',
    ],
  },
}
