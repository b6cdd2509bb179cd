import { arAction } from './ar-action.js'
import { arStatus } from './ar-status.js'
import { formatPlural } from '../format/plural.js'
import type { Messages } from './messages.js'

export const arAlerts: Messages['alerts'] = (format) => {
  const credits = (count: number): string =>
    formatPlural(format, count, {
      one: 'وحدة رصيد واحدة',
      two: 'وحدتي رصيد',
      few: '# وحدات رصيد',
      other: '# وحدة رصيد',
    })
  return {
    ...arStatus,
    loading: 'جارٍ تحميل التنبيهات',
    failed: 'تعذّر تحميل تنبيهات الرصيد.',
    label: 'تنبيهات الرصيد',
    title: {
      stopped: 'توقف العمل',
      low_credits: 'الرصيد منخفض',
      low_percent: 'الرصيد منخفض',
      expiring: 'رصيد تنتهي صلاحيته قريبًا',
      unusual_use: 'استخدام غير معتاد',
    },
    noneLeft: 'لا يوجد رصيد متاح. لا يمكن بدء شيء جديد حتى يتوفر رصيد.',
    refused: (required, available) =>
      `المطلوب ${credits(required)} والمتاح ${format.number(available)}.`,
    belowCredits: (threshold, when) => `المتبقي أقل من ${credits(threshold)} في ${when}.`,
    belowPercent: (percent, when) => `المتبقي أقل من ${percent} من الرصيد الشهري في ${when}.`,
    expiring: (count, when) => `تنتهي صلاحية ما يصل إلى ${credits(count)}، أولها في ${when}.`,
    moreThanUsual: (today, usual) =>
      `استُخدمت ${credits(today)} في يوم واحد، والمعتاد ${format.number(usual)}.`,
    dismiss: 'إخفاء',
    dismissName: (title) => `إخفاء: ${title}`,
    dismissed: 'أُخفي التنبيه.',
    notDismissed: arAction('لم يُخفَ التنبيه'),
  }
}
