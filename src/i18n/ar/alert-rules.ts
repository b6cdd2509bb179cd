import { formatPlural, type PluralForms } from '../../format/plural.js'
import { arAction } from './action.js'
import { arForm } from './form.js'
import { arStatus } from './status.js'
import type { Messages } from '../messages.js'

const RULES: PluralForms = {
  one: 'قاعدة واحدة',
  two: 'قاعدتان',
  few: '# قواعد',
  many: '# قاعدة',
  other: '# قاعدة',
}
const CREDITS: PluralForms = {
  one: 'وحدة رصيد واحدة',
  two: 'وحدتي رصيد',
  few: '# وحدات رصيد',
  other: '# وحدة رصيد',
}
const DAYS: PluralForms = {
  one: 'يوم واحد',
  two: 'يومين',
  few: '# أيام',
  many: '# يومًا',
  other: '# يوم',
}

export const arAlertRules: Messages['alertRules'] = (format) => {
  const { number } = format
  const percent = (value: number): string => `\u2066${number(value)}%\u2069`
  return {
    ...arStatus,
    ...arForm(format),
    loading: 'جارٍ تحميل قواعد التنبيه',
    failed: 'تعذّر تحميل قواعد التنبيه.',
    notRefreshed: 'تعذّرت إعادة تحميل قواعد التنبيه.',
    unauthorized: 'سجّل الدخول مجددًا لتغيير قواعد التنبيه.',
    forbidden: 'لم تعد لديك صلاحية تغيير قواعد التنبيه.',
    title: 'قواعد التنبيه',
    count: (on, all) =>
      all === 0
        ? 'لا توجد قواعد'
        : `${formatPlural(format, all, RULES)}، المفعّل منها ${number(on)}`,
    intro: 'تسري على جميع من في العيادة.',
    always: 'توقف العمل لعدم كفاية الرصيد يُبلَّغ عنه دائمًا وبكل الطرق، ولا يمكن إيقاف ذلك.',
    rule: (place) => `القاعدة ${number(place)}`,
    sentence: {
      low_credits: (credits) => `المتبقي أقل من ${formatPlural(format, credits, CREDITS)}`,
      low_percent: (value) => `المتبقي أقل من ${percent(value)} من الرصيد الشهري`,
      expiring: (days) => `رصيد تنتهي صلاحيته خلال ${formatPlural(format, days, DAYS)}`,
      unusual_use: (value) => `استخدام يوم يتجاوز ${percent(value)} من المعتاد`,
      member_limit: (value) => `استخدم أحد الأعضاء ${percent(value)} من حده`,
      feature_limit: (credits, feature = 'إحدى الميزات') =>
        `استخدمت \u2068${feature}\u2069 في الفترة ${formatPlural(format, credits, CREDITS)}`,
    },
    kindLabel: 'التنبيه إلى',
    kind: {
      low_credits: 'رصيد منخفض، بالوحدات',
      low_percent: 'رصيد منخفض، بالنسبة المئوية',
      expiring: 'رصيد تنتهي صلاحيته قريبًا',
      unusual_use: 'استخدام غير معتاد',
      member_limit: 'حد أحد الأعضاء',
      feature_limit: 'استخدام ميزة',
    },
    thresholdLabel: {
      low_credits: 'أقل من',
      low_percent: 'أقل من',
      expiring: 'خلال',
      unusual_use: 'أكثر من',
      member_limit: 'ابتداءً من',
      feature_limit: 'ابتداءً من',
    },
    unit: {
      low_credits: 'وحدة رصيد',
      low_percent: '% من رصيد الشهر',
      expiring: 'بالأيام',
      unusual_use: '% من المعتاد',
      member_limit: '% من الحد',
      feature_limit: 'وحدة رصيد في الفترة',
    },
    featureLabel: 'الميزة',
    eachFeature: 'كل ميزة',
    severityLabel: 'الأهمية',
    severity: { info: 'للعلم', warning: 'تحذير', critical: 'حرج' },
    tellLabel: 'طريقة الإبلاغ',
    tell: { page: 'تنبيه في الصفحة', webhook: 'رسالة إلى النظام المضيف', email: 'بريد إلكتروني' },
    on: 'مفعّلة',
    off: 'موقوفة',
    nobodyTold: 'لا يُبلَّغ أحد بهذا: اختر طريقة.',
    noAddress: 'لا يوجد أدناه عنوان بريد إلكتروني يُرسل إليه هذا.',
    remove: 'إزالة',
    removeName: (what) => `إزالة ${what}`,
    add: 'إضافة قاعدة',
    added: 'أُضيفت قاعدة، ولم تُحفظ بعد.',
    removed: (what) => `أُزيل: ${what}. لم يُحفظ ذلك بعد.`,
    full: (most) => `الحد الأقصى ${number(most)}.`,
    noRules: 'لا توجد قواعد. لا يُبلَّغ إلا عن توقف العمل.',
    emails: 'عناوين البريد الإلكتروني',
    emailsHint: 'تصل إليها جميعًا كل التنبيهات المرسلة بالبريد الإلكتروني.',
    emailName: (place) => `العنوان ${number(place)}`,
    addEmail: 'إضافة عنوان',
    wholeFrom: (min, max) => `أدخل عددًا صحيحًا من ${number(min)} إلى ${number(max)}.`,
    wrongEmail: 'أدخل عنوانًا مثل \u2066office@practice.example\u2069.',
    refused: 'لم تُقبل هذه القيمة. راجعها.',
    refusedElse: 'لم يُقبل جزء من هذه القواعد. راجعها.',
    about: (what, text) => `${what}: ${text}`,
    saved: 'تم الحفظ. تسري القواعد من الآن.',
    notSaved: arAction('لم تُحفظ القواعد'),
    conflictTitle: 'غيّر شخص آخر هذه القواعد',
    conflictAdvice: 'حُفظت بينما كنت تعدّلها. قواعدك لا تزال في النموذج.',
    ruleAdded: 'أُضيفت',
    ruleRemoved: 'أُزيلت',
    empty: 'لا شيء',
    saveMine: 'حفظ قواعدي بدلًا منها',
    takeTheirs: 'أخذ القواعد الأخرى',
    theirsTaken: 'النموذج يحوي ما حُفظ آخرًا.',
  }
}
