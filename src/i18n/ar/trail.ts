import { formatPlural } from '../../format/plural.js'
import { arAction } from './action.js'
import { arUnits } from './units.js'
import type { Messages } from '../messages.js'

const isolated = (text: string): string => `\u2068${text}\u2069`

export const arTrail: Messages['trail'] = (format) => {
  const { number } = format
  const { credits } = arUnits(format)
  const times = (count: number): string =>
    formatPlural(format, count, {
      one: 'مرة واحدة',
      two: 'مرتين',
      few: '# مرات',
      other: '# مرة',
    })
  return {
    title: 'ما تغيّر وما خُصم',
    loading: 'جارٍ تحميل ما تغيّر وما خُصم',
    failed: 'تعذّر تحميل ما تغيّر وما خُصم.',
    notRefreshed: 'تعذّرت إعادة تحميل ما تغيّر وما خُصم.',
    retry: 'إعادة المحاولة',
    empty: 'لم يحدث شيء بعد.',
    kind: 'عرض',
    kinds: { all: 'الكل', saved: 'التغييرات', decided: 'القرارات', ended: 'الخصومات' },
    zone: (zone) => `الأيام والأوقات بتوقيت ${isolated(zone)}.`,
    older: 'عرض الأقدم',
    olderBusy: 'جارٍ التحميل…',
    olderFailed: 'تعذّر تحميل الأقدم.',
    csv: 'تنزيل CSV',
    csvBusy: 'جارٍ إعداد الملف…',
    csvSaved: 'تم تنزيل الملف.',
    notMade: arAction('لم يُعدّ الملف'),
    actor: (member) => isolated(member),
    actors: { system: 'إعادة الشحن التلقائي', service: 'نظام العيادة' },
    first: 'أعدّ إعادة الشحن التلقائي',
    saved: 'غيّر الإعدادات',
    savedSame: 'حفظ الإعدادات كما كانت',
    change: (field, value) => `${field}: ${value}`,
    charge: (total) => `قرار بخصم ${isolated(total)}`,
    notCharged: 'لم يُخصم شيء',
    reason: (verdict) => `${verdict}.`,
    because: (trigger) => `السبب: ${trigger}.`,
    verdicts: {
      off: 'كانت متوقفة',
      paused: 'كانت متوقفة مؤقتًا',
      subscription_inactive: 'لم يكن الاشتراك نشطًا',
      subscription_canceling: 'كان الاشتراك ينتهي بنهاية فترة الفوترة',
      renewal_due: 'لم يكن تجديد الاشتراك محسومًا',
      action_required: 'كان المصرف ينتظر تأكيدًا',
      in_flight: 'كان خصم آخر جاريًا',
      credits_pending: 'كان رصيد مُشترى في الطريق',
      suspended: 'كانت معلّقة بعد ثلاثة خصومات مرفوضة',
      backing_off: 'رُفضت بطاقة قبل أقل من ساعة',
      no_card: 'لم تكن هناك بطاقة محفوظة',
      cap_per_period: 'كان حد الإنفاق في فترة الفوترة سيُتجاوز',
      max_per_period: 'بلغ عدد الخصومات ما هو مسموح به',
    },
    triggers: {
      debit: 'استُخدم رصيد',
      reserve: 'بدأت جلسة',
      extend: 'مُدّدت جلسة',
      settle: 'انتهت جلسة',
      refused: 'رُفض عمل لعدم كفاية الرصيد',
      switched_on: 'حُفظت الإعدادات',
    },
    outcomes: {
      processing: (total) => `يعالج المصرف ${isolated(total)}`,
      succeeded: (total) => `تم دفع ${isolated(total)}`,
      declined: (total) => `رُفض دفع ${isolated(total)}`,
      action_required: (total) => `يريد المصرف تأكيد ${isolated(total)}`,
      canceled: (total) => `أُلغي خصم ${isolated(total)}`,
    },
    left: (available, threshold) => `المتبقي ${credits(available)}، والحد ${number(threshold)}`,
    spent: (spent, cap, count, max) =>
      `أُنفق حتى ذلك الحين ${isolated(spent)} من ${isolated(cap)}، والخصومات ${number(count)} من ${number(max)}`,
    invoice: (invoice) => `الفاتورة ${isolated(invoice)}`,

    tryTitle: 'جرّبها على استخدامك السابق',
    tryNote: 'تُجرَّب القيم الموجودة في النموذج، محفوظة أو لا. لا يُخصم شيء ولا يتغير شيء.',
    tryDays: 'المدة السابقة',
    days: (days) =>
      formatPlural(format, days, { few: 'آخر # أيام', many: 'آخر # يومًا', other: 'آخر # يوم' }),
    try: 'تجربة',
    trying: 'جارٍ التجربة…',
    notTried: arAction('تعذّرت التجربة'),
    tryMistakes: 'صحّح النموذج أولًا.',
    tryOld: 'غيّرت النموذج بعد ذلك. جرّب مجددًا.',
    span: (from, to, zone) => `من ${isolated(from)} إلى ${isolated(to)} (${isolated(zone)})`,
    would: (charges, spent) => `كانت ستخصم ${times(charges)}، بمجموع ${isolated(spent)}.`,
    wouldNot: 'لم تكن لتخصم شيئًا.',
    lowest: (withIt, without) =>
      `كان أدنى رصيد سيكون ${number(withIt)} بدلًا من ${number(without)}.`,
    lowestSame: (amount) => `كان أدنى رصيد سيبقى ${number(amount)}.`,
    columns: {
      at: 'متى',
      trigger: 'السبب',
      available: 'المتبقي حينها',
      credits: 'المُشترى',
      total: 'المجموع',
    },
    chargesTitle: 'الخصومات',
    chart: {
      bars: 'الرصيد يومًا بيوم. تنتقل مفاتيح الأسهم من يوم إلى آخر.',
      table: 'الرصيد في نهاية كل يوم',
      day: 'اليوم',
      without: 'كما كان',
      with: 'مع إعادة الشحن التلقائي',
      added: 'ما كانت إعادة الشحن ستضيفه',
      charged: 'شُحن تلقائيًا',
      threshold: 'الحد',
    },
    heldTitle: 'متى كانت ستمتنع',
    heldBack: (why, count, at) => `${why}: ${times(count)}، أولها في ${isolated(at)}`,
  }
}
