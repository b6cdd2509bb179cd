import { arAction } from './action.js'
import { arStatus } from './status.js'
import { arUnits } from './units.js'
import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'

export const arAlerts: Messages['alerts'] = (format) => {
  const credits = (count: number): string =>
    formatPlural(format, count, {
      one: 'وحدة رصيد واحدة',
      two: 'وحدتي رصيد',
      few: '# وحدات رصيد',
      other: '# وحدة رصيد',
    })
  const units = arUnits(format)
  /** A member's id is written from left to right. */
  const isolated = (id: string): string => `\u2068${id}\u2069`
  return {
    ...arStatus,
    loading: 'جارٍ تحميل التنبيهات',
    failed: 'تعذّر تحميل تنبيهات الرصيد.',
    label: 'تنبيهات الرصيد',
    title: {
      stopped: 'توقف العمل',
      credits_requested: 'طلب رصيد',
      recharge: 'إعادة الشحن التلقائي تحتاج إليك',
      low_credits: 'الرصيد منخفض',
      low_percent: 'الرصيد منخفض',
      expiring: 'رصيد تنتهي صلاحيته قريبًا',
      unusual_use: 'استخدام غير معتاد',
      member_limit: 'أوشك حد الرصيد على النفاد',
      feature_limit: 'استخدام ميزة',
    },
    veryLow: 'الرصيد منخفض جدًا',
    rechargeTrouble: {
      declined: 'رُفضت البطاقة. لن تُعاد المحاولة لمدة ساعة.',
      suspended:
        'رُفضت ثلاث عمليات متتالية. ادفع العملية المفتوحة، أو اجعل بطاقة أخرى هي الافتراضية.',
      action_required: 'يريد مصرفك تأكيد عملية. لن يُخصم شيء آخر قبل ذلك.',
      capped: 'الرصيد منخفض، وعملية أخرى تتجاوز الحد الأقصى لهذه الفترة.',
    },
    noneLeft: 'لا يوجد رصيد متاح. لا يمكن بدء شيء جديد حتى يتوفر رصيد.',
    refused: (required, available) =>
      `المطلوب ${credits(required)} والمتاح ${format.number(available)}.`,
    asked: (member, count, minutes) => {
      const asks = `يطلب ${isolated(member)}`
      if (count !== null) return `${asks} ${credits(count)}.`
      return minutes === null ? `${asks} رصيدًا.` : `${asks} رصيدًا يكفي ${units.minutes(minutes)}.`
    },
    belowCredits: (threshold, when) => `المتبقي أقل من ${credits(threshold)} في ${when}.`,
    belowPercent: (percent, when) => `المتبقي أقل من ${percent} من الرصيد الشهري في ${when}.`,
    expiring: (count, when) => `تنتهي صلاحية ما يصل إلى ${credits(count)}، أولها في ${when}.`,
    ofLimit: (member, used, limit, ends) =>
      `استخدم ${isolated(member)} ${format.number(used)} من أصل ${credits(limit)} في هذه الفترة، التي تنتهي في ${ends}.`,
    ofFeature: (feature, used, ends) =>
      `استُخدمت ${credits(used)} لميزة ${isolated(feature)} في هذه الفترة، التي تنتهي في ${ends}.`,
    moreThanUsual: (today, usual) =>
      `استُخدمت ${credits(today)} في يوم واحد، والمعتاد ${format.number(usual)}.`,
    dismiss: 'إخفاء',
    dismissName: (title) => `إخفاء: ${title}`,
    dismissed: 'أُخفي التنبيه.',
    notDismissed: arAction('لم يُخفَ التنبيه'),
  }
}
