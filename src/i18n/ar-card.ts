import type { Messages } from './messages.js'

export const arCard: Messages['card'] = ({ number, plural }) => ({
  plan: (name) => `باقة ${name}`,
  noPlan: 'لا توجد باقة',
  trialing: 'تجريبية',
  active: 'سارية',
  past_due: 'الدفع متأخر',
  canceled: 'منتهية',
  ends: (day) => `تنتهي في ${day}`,
  available: 'متاحة',
  meter: 'الرصيد المتاح',
  split: (monthly, purchased) => `${number(monthly)} شهري، ${number(purchased)} مُشترى`,
  monthly: 'شهري',
  purchased: 'مُشترى',
  held: 'محجوز لجلسات جارية',
  debt: 'مستحق',
  debtNote: 'يُسدَّد أولًا من أول رصيد يُضاف.',
  nextExpiry: 'أول ما تنتهي صلاحيته',
  nextRefresh: 'التجديد القادم',
  expires: (credits, day) =>
    plural(credits, {
      zero: 'لا شيء',
      one: `وحدة واحدة تنتهي صلاحيتها في ${day}`,
      two: `وحدتان تنتهي صلاحيتهما في ${day}`,
      few: `# وحدات تنتهي صلاحيتها في ${day}`,
      many: `# وحدة تنتهي صلاحيتها في ${day}`,
      other: `# وحدة تنتهي صلاحيتها في ${day}`,
    }),
  refreshes: (credits, day) =>
    plural(credits, {
      zero: 'لا شيء',
      one: `وحدة واحدة في ${day}`,
      two: `وحدتان في ${day}`,
      few: `# وحدات في ${day}`,
      many: `# وحدة في ${day}`,
      other: `# وحدة في ${day}`,
    }),
  nothingExpires: 'لا شيء',
  noRefresh: 'لا يوجد تجديد مقرَّر',
  asOf: (dayAndTime, zone) => `حتى ${dayAndTime} (${zone})`,
  zoneUnknown: (zone) => `الأوقات بتوقيت UTC لأن هذا المتصفح لا يعرف المنطقة ${zone}.`,
})
