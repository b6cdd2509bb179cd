import type { Format } from '../../format/format.js'
import { formatPlural } from '../../format/plural.js'
import type { FormWords } from '../form-words.js'

export const frForm = (format: Format): FormWords => ({
  problems: (count) =>
    formatPlural(format, count, { one: '# champ à corriger', other: '# champs à corriger' }),
  save: 'Enregistrer',
  saving: 'Enregistrement…',
  unsaved: 'Pas encore enregistré',
  nothingChanged: 'Il n’y a rien à enregistrer\u00a0: rien n’a été modifié.',
  discard: 'Annuler les modifications',
  discarded: 'Vos modifications ont été annulées.',
  changedFrom: (before, after) => `\u2068${before}\u2069, désormais\u00a0: \u2068${after}\u2069`,
})
