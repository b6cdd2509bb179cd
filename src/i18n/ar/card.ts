import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'

export const arCard: Messages['card'] = (format) => ({
  planLabel: 'الخطة',
  noPlan: 'لا توجد خطة',
  trialing: 'تجريبية',
  active: 'سارية',
  past_due: 'الدفع متأخر',
  canceled: 'منتهية',
  ends: (day) => `تنتهي في ${day}`,
  available: 'متاحة',
  limited: (left) =>
    left ? `حدك يترك لك منها ${format.number(left)} في هذه الفترة.` : 'استنفدت حدك لهذه الفترة.',
  meter: 'الرصيد المتاح',
  split: (monthly, purchased) =>
    `${format.number(monthly)} شهري، ${format.number(purchased)} مُشترى`,
  monthly: 'شهري',
  purchased: 'مُشترى',
  held: 'محجوز',
  debt: 'مستحق',
  debtNote: 'يُسدَّد أولًا من أول رصيد يُضاف',
  nextExpiry: 'أقرب انتهاء',
  nextRefresh: 'التجديد القادم',
  coming: (credits, day) =>
    formatPlural(format, credits, {
      zero: 'لا شيء',
      one: `وحدة واحدة في ${day}`,
      two: `وحدتان في ${day}`,
      few: `# وحدات في ${day}`,
      many: `# وحدة في ${day}`,
      other: `# وحدة في ${day}`,
    }),
  none: { nextExpiry: 'لا شيء', nextRefresh: 'لا يوجد تجديد مقرَّر' },
  pace: 'بهذه الوتيرة',
  tooLittleUse: 'من المبكر التقدير',
  lastsLong: 'يكفي أكثر من سنة',
  runsOut: (days) => `ينفد ${days}`,
  runsOutFrom: (day) => `ينفد ${day} أو بعده`,
  unused: 'سينتهي دون استخدام',
  unusedOn: (least, most, day) => {
    if (least === most) return `نحو ${format.number(most)} في ${day}`
    if (least === 0) return `حتى ${format.number(most)} في ${day}`
    return `من ${format.number(least)} إلى ${format.number(most)} في ${day}`
  },
  asOf: (dayAndTime, zone) => `في ${dayAndTime} (${zone})`,
  zoneUnknown: (zone) => `الأوقات بتوقيت UTC لأن هذا المتصفح لا يعرف المنطقة ${zone}.`,
})
