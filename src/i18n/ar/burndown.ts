import { formatPlural } from '../../format/plural.js'
import { arUnits } from './units.js'
import type { Messages } from '../messages.js'

export const arBurndown: Messages['burndown'] = (format) => {
  const { credits } = arUnits(format)
  const { number } = format
  return {
    bars: 'الرصيد عبر الوقت. تنتقل مفاتيح الأسهم من عمود إلى آخر.',
    left: (amount) =>
      formatPlural(format, amount, {
        two: 'من وحدات الرصيد متبقية',
        few: 'وحدات رصيد متبقية',
        other: 'وحدة رصيد متبقية',
      }),
    monthly: 'شهري',
    purchased: 'مُشترى',
    signs: { granted: 'مُنح', bought: 'شُري', recharged: 'شُحن تلقائيًا', expired: 'انتهى' },
    used: 'استُخدم',
    returned: 'سُحب',
    summary: (amount, moment) => `المتبقي في ${moment}: ${credits(amount)}.`,
    became: (causes) => {
      const told = causes.map(({ name, total }) => `${name} ${number(total)}`)
      return `في هذه المدة: ${told.join('، ')}.`
    },
    none: 'لا يُعرف شيء عن هذه المدة بعد.',
  }
}
