import { formatPlural } from '../format/plural.js'
import type { Messages } from './messages.js'

export const arCard: Messages['card'] = (format) => ({
  planLabel: 'الباقة',
  noPlan: 'لا توجد باقة',
  trialing: 'تجريبية',
  active: 'سارية',
  past_due: 'الدفع متأخر',
  canceled: 'منتهية',
  ends: (day) => `تنتهي في ${day}`,
  available: 'متاحة',
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
  asOf: (dayAndTime, zone) => `حتى ${dayAndTime} (${zone})`,
  zoneUnknown: (zone) => `الأوقات بتوقيت UTC لأن هذا المتصفح لا يعرف المنطقة ${zone}.`,
})
