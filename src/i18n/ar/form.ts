import type { Format } from '../../format/format.js'
import { formatPlural } from '../../format/plural.js'
import type { FormWords } from '../form-words.js'

export const arForm = (format: Format): FormWords => ({
  problems: (count) =>
    formatPlural(format, count, {
      one: 'حقل واحد يحتاج إلى مراجعة',
      two: 'حقلان يحتاجان إلى مراجعة',
      few: '# حقول تحتاج إلى مراجعة',
      many: '# حقلًا يحتاج إلى مراجعة',
      other: '# حقل يحتاج إلى مراجعة',
    }),
  save: 'حفظ',
  saving: 'جارٍ الحفظ…',
  unsaved: 'لم يُحفظ بعد',
  nothingChanged: 'لا يوجد ما يُحفظ: لم يتغير شيء.',
  discard: 'تجاهل التغييرات',
  discarded: 'تم تجاهل تغييراتك.',
  changedFrom: (before, after) => `\u2068${before}\u2069، والآن: \u2068${after}\u2069`,
})
