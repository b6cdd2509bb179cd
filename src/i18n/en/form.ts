import type { Format } from '../../format/format.js'
import type { FormWords } from '../form-words.js'

export const enForm = ({ number }: Format): FormWords => ({
  problems: (count) =>
    count === 1 ? '1 field needs your attention' : `${number(count)} fields need your attention`,
  save: 'Save',
  saving: 'Saving…',
  unsaved: 'Not saved yet',
  nothingChanged: 'There is nothing to save: nothing was changed.',
  discard: 'Discard changes',
  discarded: 'Your changes were discarded.',
  changedFrom: (before, after) => `\u2068${before}\u2069, now: \u2068${after}\u2069`,
})
