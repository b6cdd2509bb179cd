import { formatPlural } from '../../format/plural.js'
import { arStatus } from './status.js'
import { arUnits } from './units.js'
import type { Messages } from '../messages.js'

export const arUsage: Messages['usage'] = (format) => {
  const { credits } = arUnits(format)
  const { number } = format
  return {
    ...arStatus,
    loading: 'جارٍ تحميل الاستخدام',
    failed: 'تعذّر تحميل الاستخدام.',
    unauthorized: 'سجّل الدخول مجددًا لعرض الاستخدام.',
    forbidden: 'ليست لديك صلاحية الاطلاع على الاستخدام.',
    view: 'عرض',
    views: { usage: 'الاستخدام', balance: 'الرصيد' },
    unit: (amount) =>
      formatPlural(format, amount, {
        two: 'من وحدات الرصيد مستخدمة',
        few: 'وحدات رصيد مستخدمة',
        other: 'وحدة رصيد مستخدمة',
      }),
    credits,
    range: 'المدة',
    ranges: {
      today: 'اليوم',
      '7d': '7 أيام',
      '30d': '30 يومًا',
      '90d': '90 يومًا',
      period: 'الفترة الحالية',
      'last-period': 'الفترة السابقة',
      year: 'سنة',
      custom: 'من … إلى …',
    },
    by: 'الأعمدة',
    units: { hour: 'بالساعة', day: 'باليوم', week: 'بالأسبوع', month: 'بالشهر' },
    groupBy: 'التقسيم',
    groups: { feature: 'حسب الميزة', member: 'حسب العضو' },
    from: 'اليوم الأول',
    to: 'اليوم الأخير',
    wrongDays: 'يجب ألا يكون اليوم الأول بعد اليوم الأخير.',
    compare: 'مقارنة بما قبلها',
    table: 'جدول',
    bars: 'الاستخدام عبر الوقت. تنتقل مفاتيح الأسهم من عمود إلى آخر.',
    when: 'الوقت',
    total: 'المجموع',
    before: 'قبلها',
    refunded: 'مُعاد',
    rest: (count) =>
      formatPlural(format, count, {
        one: 'عضو آخر',
        two: 'اثنان آخران',
        few: '# آخرون',
        other: '# آخرون',
      }),
    nobody: 'دون اسم',
    week: (day) => `أسبوع ${day}`,
    summary: (amount, from, to) =>
      from === to
        ? `الاستخدام في ${from}: ${credits(amount)}.`
        : `الاستخدام من ${from} إلى ${to}: ${credits(amount)}.`,
    most: (when, amount) => `الأكثر: ${when}، ${number(amount)}.`,
    change: (amount, share, more) =>
      share
        ? `${more ? 'أكثر' : 'أقل'} بنسبة ${share} مما قبلها (${number(amount)}).`
        : 'بقدر ما قبلها.',
    nothingBefore: 'لم يُستخدم شيء قبلها.',
    givenBack: (amount) => `مُعاد: ${credits(amount)}.`,
    none: 'لم يُستخدم أي رصيد.',
    zone: (zone) => `الأيام والساعات بتوقيت ${zone}.`,
    zoneUnknown: (zone) => `الأوقات بتوقيت UTC لأن هذا المتصفح لا يعرف المنطقة ${zone}.`,
    comma: '، ',
    stale: (moment) => `غير محدَّث، آخر قراءة ${moment}`,
  }
}
