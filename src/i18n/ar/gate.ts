import { formatPlural } from '../../format/plural.js'
import { arStatus } from './status.js'
import { arUnits } from './units.js'
import type { Messages } from '../messages.js'

export const arGate: Messages['gate'] = (format) => {
  const { credits, minutes } = arUnits(format)
  /** After a verb that takes an object, where the dual changes its ending. */
  const needed = (amount: number): string =>
    formatPlural(format, amount, {
      zero: 'أي رصيد',
      one: 'وحدة رصيد واحدة',
      two: 'وحدتي رصيد',
      few: '# وحدات رصيد',
      many: '# وحدة رصيد',
      other: '# وحدة رصيد',
    })
  const enough = (covered: number | undefined): string =>
    covered ? `، تكفي لنحو ${minutes(covered)}` : ''
  return {
    ...arStatus,
    loading: 'جارٍ التحقق من الرصيد…',
    failed: 'تعذّر التحقق من الرصيد.',
    unauthorized: 'سجّل الدخول مجددًا للتحقق من الرصيد.',
    low: (required, after) =>
      after
        ? `تحجز هذه الزيارة ${needed(required)}، ويتبقى بعدها ${credits(after)}.`
        : `تحجز هذه الزيارة ${needed(required)}، وهو كل الرصيد المتبقي.`,
    blocked: {
      insufficient_credits: {
        title: 'الرصيد لا يكفي لهذه الزيارة',
        sentence: (required, available, covered) => {
          const rest = available ? `والمتبقي ${credits(available)}` : 'ولم يتبقَّ رصيد'
          return `تحتاج هذه الزيارة إلى ${needed(required)}، ${rest}${enough(covered)}.`
        },
        advice: (available) => (available ? 'اشترِ رصيدًا أو اختر زيارة أقصر.' : 'اشترِ رصيدًا لتبدأ.'),
      },
      member_limit_reached: {
        title: 'هذه الزيارة تتجاوز حدّك',
        sentence: (required, available, covered) => {
          const rest = available
            ? `ويتيح لك حدّك في هذه الفترة ${needed(available)}`
            : 'ولا يتيح لك حدّك أي رصيد في هذه الفترة'
          return `تحتاج هذه الزيارة إلى ${needed(required)}، ${rest}${enough(covered)}.`
        },
        advice: (available) => (available ? 'اطلب حدًّا أعلى أو اختر زيارة أقصر.' : 'اطلب حدًّا أعلى.'),
      },
    },
    misused: 'لا يمكن التحقق من الرصيد لهذه الزيارة.',
    nowAllowed: 'الرصيد يكفي لهذه الزيارة.',
  }
}
