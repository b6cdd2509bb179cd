import type { Alert, AlertKind, RechargeTrouble } from '@virtual-practice/credits/contract'

type Told = Omit<Alert, 'dismissed'>

/** What an e-mail says in one language. */
export interface EmailWords {
  /** A BCP 47 tag. */
  readonly locale: string
  readonly subject: (alert: Told) => string
  readonly sentence: (alert: Told, timeZone: string) => string
  /** Stands before a link that finishes a charge, and says until when it works. */
  readonly recover: (until: string, timeZone: string) => string
  readonly account: (account: string) => string
  readonly why: string
}

type Sentences = Readonly<Record<AlertKind, (alert: Told, say: Say) => string>>

/** How one language writes figures and instants. */
interface Say {
  readonly number: (value: number) => string
  readonly percent: (value: number) => string
  /** With its day and the zone in which it is told. */
  readonly instant: (at: string) => string
}

function sayIn(locale: string, timeZone: string): Say {
  const numbers = new Intl.NumberFormat(locale)
  const percents = new Intl.NumberFormat(locale, { style: 'percent' })
  const instants = new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone, timeZoneName: 'short' },
  })
  return {
    number: (value) => numbers.format(value),
    percent: (value) => percents.format(value / 100),
    instant: (at) => instants.format(new Date(at)),
  }
}

const troubleInEnglish: Readonly<Record<RechargeTrouble, string>> = {
  declined:
    'The card for auto-recharge was declined. Nothing is tried again for an hour. You can pay, or choose another card, in Credit Management.',
  suspended:
    'Auto-recharge is suspended: three charges in a row were declined. It goes on when you pay the open charge or choose another card in Credit Management.',
  action_required:
    'Your bank asks you to confirm a charge of auto-recharge. Nothing else is charged until you have answered it in Credit Management.',
  capped:
    'Credits are below the threshold of auto-recharge, and another charge would exceed its limit for this period. Raise the limit or buy credits in Credit Management.',
}

const troubleInArabic: Readonly<Record<RechargeTrouble, string>> = {
  declined:
    'رُفضت بطاقة إعادة الشحن التلقائي. لن تُعاد المحاولة لمدة ساعة. يمكنك الدفع أو اختيار بطاقة أخرى في إدارة الأرصدة.',
  suspended:
    'عُلّقت إعادة الشحن التلقائي: رُفضت ثلاث عمليات متتالية. تُستأنف عندما تدفع العملية المفتوحة أو تختار بطاقة أخرى في إدارة الأرصدة.',
  action_required:
    'يريد مصرفك تأكيد عملية لإعادة الشحن التلقائي. لن يُخصم شيء آخر حتى تجيب عنها في إدارة الأرصدة.',
  capped:
    'الأرصدة أقل من حد إعادة الشحن التلقائي، وعملية أخرى تتجاوز الحد الأقصى لهذه الفترة. ارفع الحد أو اشترِ أرصدة في إدارة الأرصدة.',
}

const english: Sentences = {
  stopped: ({ facts }, { number }) =>
    facts.required === null
      ? 'No AI credits are available. New work cannot start until there are credits again.'
      : `Work was refused for lack of AI credits: it needed ${number(facts.required)}, and ${number(facts.available)} were available.`,
  recharge: ({ facts }) =>
    facts.recharge
      ? troubleInEnglish[facts.recharge.trouble]
      : 'Auto-recharge did not buy credits.',
  credits_requested: () =>
    'A member of the practice asks for AI credits and waits for your answer.',
  low_credits: ({ threshold, facts, firedAt }, { number, instant }) =>
    `Available AI credits fell below ${number(threshold)}. On ${instant(firedAt)} there were ${number(facts.available)}.`,
  low_percent: ({ threshold, facts, firedAt }, { number, percent, instant }) =>
    `Available AI credits fell below ${percent(threshold)} of the monthly credits. On ${instant(firedAt)} there were ${number(facts.available)}.`,
  expiring: ({ facts }, { number, instant }) =>
    facts.expiring
      ? `Up to ${number(facts.expiring.credits)} AI credits expire, the first of them on ${instant(facts.expiring.at)}.`
      : 'AI credits are about to expire.',
  unusual_use: ({ facts }, { number }) =>
    facts.use
      ? `More AI credits than usual were used today: ${number(facts.use.today)}, where ${number(facts.use.usual)} are usual on such a day.`
      : 'More AI credits than usual were used today.',
  member_limit: ({ facts }, { number }) =>
    facts.limit
      ? `A member of the practice has used ${number(facts.limit.used)} of the ${number(facts.limit.credits)} AI credits that he may use in this period.`
      : 'A member of the practice is near his limit of AI credits.',
  feature_limit: ({ facts, threshold }, { number }) =>
    facts.limit
      ? `${number(facts.limit.used)} AI credits were used of ${facts.limit.feature} in this period: you wanted to know from ${number(threshold)} on.`
      : 'A feature has used as many AI credits as you wanted to know of.',
}

const arabic: Sentences = {
  stopped: ({ facts }, { number }) =>
    facts.required === null
      ? 'لا تتوفر أرصدة ذكاء اصطناعي. لا يمكن بدء عمل جديد حتى تتوفر أرصدة من جديد.'
      : `رُفض عمل لعدم كفاية الأرصدة: المطلوب ${number(facts.required)} والمتاح ${number(facts.available)}.`,
  recharge: ({ facts }) =>
    facts.recharge
      ? troubleInArabic[facts.recharge.trouble]
      : 'لم تشترِ إعادة الشحن التلقائي أرصدة.',
  credits_requested: () => 'يطلب أحد أعضاء العيادة أرصدة ذكاء اصطناعي وينتظر ردك.',
  low_credits: ({ threshold, facts, firedAt }, { number, instant }) =>
    `انخفضت الأرصدة المتاحة عن ${number(threshold)}. في ${instant(firedAt)} كان المتاح ${number(facts.available)}.`,
  low_percent: ({ threshold, facts, firedAt }, { number, percent, instant }) =>
    `انخفضت الأرصدة المتاحة عن ${percent(threshold)} من الأرصدة الشهرية. في ${instant(firedAt)} كان المتاح ${number(facts.available)}.`,
  expiring: ({ facts }, { number, instant }) =>
    facts.expiring
      ? `ستنتهي صلاحية أرصدة عددها حتى ${number(facts.expiring.credits)}، أولها في ${instant(facts.expiring.at)}.`
      : 'أرصدة على وشك انتهاء صلاحيتها.',
  unusual_use: ({ facts }, { number }) =>
    facts.use
      ? `استُخدمت اليوم أرصدة أكثر من المعتاد: ${number(facts.use.today)}، والمعتاد في مثل هذا اليوم ${number(facts.use.usual)}.`
      : 'استُخدمت اليوم أرصدة أكثر من المعتاد.',
  member_limit: ({ facts }, { number }) =>
    facts.limit
      ? `استخدم أحد أعضاء العيادة ${number(facts.limit.used)} من أصل ${number(facts.limit.credits)} من الأرصدة المسموح له بها في هذه الفترة.`
      : 'اقترب أحد أعضاء العيادة من حد الأرصدة المسموح له به.',
  feature_limit: ({ facts, threshold }, { number }) =>
    facts.limit
      ? `استُخدم في هذه الفترة ${number(facts.limit.used)} من الأرصدة للميزة \u2068${facts.limit.feature}\u2069، وقد طلبتم الإبلاغ ابتداءً من ${number(threshold)}.`
      : 'استخدمت إحدى الميزات من الأرصدة ما طلبتم الإبلاغ عنه.',
}

const worded = (locale: string, sentences: Sentences) => ({
  locale,
  sentence: (alert: Told, timeZone: string): string =>
    sentences[alert.kind](alert, sayIn(locale, timeZone)),
})

const en: EmailWords = {
  ...worded('en-GB', english),
  subject: ({ kind }) =>
    ({
      stopped: 'AI credits: work is stopped',
      credits_requested: 'AI credits requested',
      recharge: 'Auto-recharge needs your attention',
      low_credits: 'AI credits are low',
      low_percent: 'AI credits are low',
      expiring: 'AI credits expire soon',
      unusual_use: 'Unusual use of AI credits',
      member_limit: 'A limit of AI credits is nearly used',
      feature_limit: 'AI credits used for a feature',
    })[kind],
  recover: (until, timeZone) =>
    `Finish the payment without signing in. This link opens nothing but this charge, and works until ${sayIn('en-GB', timeZone).instant(until)}:`,
  account: (account) => `Account: ${account}`,
  why: 'You receive this because your address is in the alert settings of your practice. A billing admin can change them in Credit Management.',
}

const ar: EmailWords = {
  ...worded('ar-u-nu-latn', arabic),
  subject: ({ kind }) =>
    ({
      stopped: 'أرصدة الذكاء الاصطناعي: توقف العمل',
      credits_requested: 'طلب أرصدة ذكاء اصطناعي',
      recharge: 'إعادة الشحن التلقائي تحتاج إلى انتباهك',
      low_credits: 'أرصدة الذكاء الاصطناعي منخفضة',
      low_percent: 'أرصدة الذكاء الاصطناعي منخفضة',
      expiring: 'أرصدة تنتهي صلاحيتها قريبًا',
      unusual_use: 'استخدام غير معتاد للأرصدة',
      member_limit: 'أوشك حد للأرصدة على النفاد',
      feature_limit: 'أرصدة استُخدمت لميزة',
    })[kind],
  recover: (until, timeZone) =>
    `أكمل الدفع دون تسجيل الدخول. لا يفتح هذا الرابط سوى هذه العملية، ويعمل حتى ${sayIn('ar-u-nu-latn', timeZone).instant(until)}:`,
  account: (account) => `الحساب: ${account}`,
  why: 'تصلك هذه الرسالة لأن عنوانك مدرج في إعدادات تنبيهات عيادتك. يمكن لمسؤول الفوترة تغييرها في إدارة الأرصدة.',
}

/** The words of a language; English where there are none, or where none was chosen. */
export const emailWordsFor = (language: string | null): EmailWords =>
  language?.split('-')[0] === 'ar' ? ar : en
