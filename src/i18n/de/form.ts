import type { Format } from '../../format/format.js'
import { formatPlural } from '../../format/plural.js'
import type { FormWords } from '../form-words.js'

export const deForm = (format: Format): FormWords => ({
  problems: (count) =>
    formatPlural(format, count, {
      one: 'Bitte prüfen Sie #\u00a0Feld',
      other: 'Bitte prüfen Sie #\u00a0Felder',
    }),
  save: 'Speichern',
  saving: 'Wird gespeichert…',
  unsaved: 'Noch nicht gespeichert',
  nothingChanged: 'Nichts zu speichern: Es wurde nichts geändert.',
  discard: 'Änderungen verwerfen',
  discarded: 'Ihre Änderungen wurden verworfen.',
  changedFrom: (before, after) => `\u2068${before}\u2069, jetzt: \u2068${after}\u2069`,
})
