import type { Messages } from '../messages.js'
import { frAction } from './action.js'
import { frForm } from './form.js'
import { fullStop } from './full-stop.js'
import { frRival } from './rival.js'
import { frStatus } from './status.js'

export const frBilling: Messages['billing'] = (format) => ({
  ...frStatus,
  ...frForm(format),
  loading: 'Chargement des informations de facturation',
  failed: 'Impossible de charger les informations de facturation.',
  notRefreshed: 'Impossible d’actualiser les informations de facturation.',
  unauthorized: 'Reconnectez-vous pour voir les informations de facturation.',
  forbidden: 'Vous n’avez pas accès aux informations de facturation.',
  title: 'Informations de facturation',
  later: 'Les modifications ne valent que pour les factures suivantes.',
  savedOn: (day) => fullStop(`Dernier enregistrement le ${day}`),
  fields: {
    company: 'Raison sociale',
    country: 'Pays',
    line1: 'Adresse',
    line2: 'Complément d’adresse',
    city: 'Ville',
    taxType: 'Type d’identifiant fiscal',
    taxValue: 'Identifiant fiscal',
    language: 'Langue des factures',
  },
  vatNumber: 'Numéro de TVA',
  postalCode: {
    postal: 'Code postal',
    zip: 'Code postal (ZIP)',
    postcode: 'Code postal',
    pin: 'Code postal (PIN)',
    eircode: 'Code postal (Eircode)',
  },
  region: {
    state: 'État',
    province: 'Province',
    region: 'Région',
    county: 'Comté',
    emirate: 'Émirat',
    prefecture: 'Préfecture',
    department: 'Département',
  },
  optional: '(facultatif)',
  chooseCountry: 'Choisissez un pays',
  example: (text) => `Par exemple ${text}`,
  taxState: {
    unverified: 'Non vérifié',
    pending: 'Vérification en cours',
    verified: 'Vérifié',
    rejected: 'Introuvable',
  },
  taxNote: {
    unverified: 'Sa forme est correcte. Aucun registre n’a été consulté.',
    pending: 'Le registre de l’administration fiscale est en cours de consultation.',
    verified: 'Le registre de l’administration fiscale le connaît.',
    rejected: 'Le registre de l’administration fiscale ne le connaît pas. Vérifiez le numéro.',
  },
  taxUnsaved: 'Il sera vérifié après l’enregistrement.',
  refused: (label) => `${label}\u00a0: cette valeur n’a pas été acceptée. Vérifiez-la.`,
  noTaxId: (kind) =>
    `\u2068${kind}\u2069\u00a0: ce numéro n’est pas valide. Vérifiez chaque chiffre et chaque lettre.`,
  refusedElse: 'Un élément de ces informations n’a pas été accepté. Vérifiez-les.',
  missing: (label) => `${label}\u00a0: à remplir.`,
  saved: 'Enregistré. Les factures suivantes seront établies ainsi.',
  notSaved: frAction('Les informations n’ont pas été enregistrées'),
  conflictTitle: 'Quelqu’un d’autre a modifié ces informations',
  conflictAdvice:
    'Elles ont été enregistrées pendant votre saisie. Vos modifications sont toujours là.',
  ...frRival,
  empty: 'vide',
  conflictDone: 'Le formulaire contient votre choix. Il n’est pas encore enregistré.',
  readOnly: 'Vous pouvez voir ces informations, mais pas les modifier.',
})
