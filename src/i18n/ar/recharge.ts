import { formatPlural } from '../../format/plural.js'
import { arAction } from './action.js'
import { arForm } from './form.js'
import { arRival } from './rival.js'
import { arStatus } from './status.js'
import { arUnits } from './units.js'
import type { Messages } from '../messages.js'

const isolated = (text: string): string => `\u2068${text}\u2069`

export const arRecharge: Messages['recharge'] = (format) => {
  const { number } = format
  const { credits } = arUnits(format)
  const times = (count: number): string =>
    formatPlural(format, count, {
      one: 'مرة واحدة',
      two: 'مرتين',
      few: '# مرات',
      other: '# مرة',
    })
  const fewer = (threshold: number): string => `عندما يتبقى أقل من ${credits(threshold)}`
  return {
    ...arStatus,
    ...arForm(format),
    ...arRival,
    conflictTitle: 'غيّر شخص آخر هذه الإعدادات',
    conflictAdvice: 'حُفظت أثناء تعديلك. تعديلاتك ما زالت هنا.',
    loading: 'جارٍ تحميل إعادة الشحن التلقائي',
    failed: 'تعذّر تحميل إعادة الشحن التلقائي.',
    notRefreshed: 'تعذّرت إعادة تحميل إعادة الشحن التلقائي.',
    unauthorized: 'سجّل الدخول مجددًا لعرض إعادة الشحن التلقائي.',
    forbidden: 'يضبط إعادة الشحن التلقائي مسؤول عيادتك. اطلب منه تغييرها.',
    title: 'إعادة الشحن التلقائي',
    intro: 'تشتري لك الرصيد عندما يقل، ضمن الحدود التي تضعها.',
    stale: 'هذه آخر الأرقام المعروفة.',

    states: {
      off: 'متوقفة',
      armed: 'مفعّلة',
      charging: 'جارٍ الدفع',
      action_required: 'مطلوب إجراء',
      capped: 'بلغت الحد',
      suspended: 'معلّقة',
      paused: 'متوقفة مؤقتًا',
    },
    never: 'لا يُشترى شيء تلقائيًا، ولا يُخصم شيء حتى تفعّلها.',
    off: 'لا يُشترى شيء تلقائيًا.',
    offBySystem:
      'أُوقفت لأن السعر تغيّر: لا يُخصم أبدًا إلا السعر الذي وافقت عليه. راجع السعر الجديد ثم فعّلها مجددًا.',
    pausedSince: (until) => `لا يُخصم شيء قبل ${isolated(until)}.`,
    armed: (threshold, amount, total, card) =>
      `${fewer(threshold)}، تُشترى ${credits(amount)} مقابل ${isolated(total)} بواسطة ${card}.`,
    armedNoCard: (threshold, amount, total) =>
      `${fewer(threshold)}، يُفترض شراء ${credits(amount)} مقابل ${isolated(total)}.`,
    below: (available) => `المتبقي الآن ${credits(available)}: الاستخدام التالي يؤدي إلى الخصم.`,
    charging: (amount, total) =>
      `جارٍ خصم ${isolated(total)}. تُضاف ${credits(amount)} بعد إتمام الدفع.`,
    action: (total) => `يريد مصرفك أن تؤكد خصم ${isolated(total)}. لا يُخصم شيء آخر قبل ذلك.`,
    capped: {
      cap_per_period: (end) => `خصم آخر سيتجاوز حد الإنفاق. لا يُخصم شيء آخر قبل ${isolated(end)}.`,
      max_per_period: (end) =>
        `بلغ عدد عمليات الخصم ما سمحت به. لا يُخصم شيء آخر قبل ${isolated(end)}.`,
    },
    suspended: 'رُفضت ثلاث عمليات خصم متتالية. لا يُخصم شيء حتى تصبح بطاقة أخرى هي الأساسية.',
    suspendedOpen:
      'رُفضت ثلاث عمليات خصم متتالية. لا يُخصم شيء حتى تدفع العملية المفتوحة أدناه، أو تجعل بطاقة أخرى هي الأساسية.',
    held: {
      subscription_inactive: 'لا تخصم الآن: اشتراكك غير نشط.',
      subscription_canceling: 'لا تخصم الآن: ينتهي اشتراكك بنهاية فترة الفوترة هذه.',
      renewal_due: 'لا تخصم الآن: لم يُحسم تجديد اشتراكك بعد.',
      credits_pending: 'لا تخصم الآن: رصيد مُشترى ما زال في الطريق.',
      no_card: 'لا يمكنها الخصم: لا توجد بطاقة محفوظة.',
    },
    backingOff: (until) => `رُفضت بطاقة. لا يُخصم شيء قبل ${isolated(until)}.`,
    spent: (spent, cap, count, max) =>
      `أُنفق في هذه الفترة: ${isolated(spent)} من ${isolated(cap)}، وعدد عمليات الخصم ${number(count)} من ${number(max)}`,
    period: (start, end, zone) => `من ${isolated(start)} إلى ${isolated(end)} (${isolated(zone)})`,
    changed: (by, at) => `آخر تغيير بواسطة ${isolated(by)} في ${isolated(at)}.`,
    changers: { system: 'إعادة الشحن التلقائي', service: 'نظام العيادة' },

    rule: 'الإعدادات',
    fields: {
      enabled: 'إعادة الشحن التلقائي',
      threshold: 'الشراء عندما يقل الرصيد عن',
      amount: 'الشراء في كل مرة',
      cap: 'أقصى إنفاق في الفترة',
      times: 'أقصى عدد للخصومات في الفترة',
      pausedUntil: 'إيقاف مؤقت',
    },
    hints: {
      enabled: 'لا يُخصم شيء ما دامت متوقفة.',
      threshold: 'عدد صحيح من وحدات الرصيد.',
      cap: 'شاملًا الضريبة، في فترة فوترة واحدة.',
      times: 'في فترة فوترة واحدة.',
      pausedUntil: 'لا يُخصم شيء أثناء الإيقاف المؤقت.',
    },
    suggested: 'قيمة مقترحة. غيّرها كما تشاء.',
    credits,
    totalWithTax: (total, tax) => `${isolated(total)} في كل مرة، شاملًا ${tax}`,
    total: (total) => `${isolated(total)} في كل مرة، ولا تُستحق أي ضريبة`,
    priceLoading: 'جارٍ تحميل السعر…',
    priceFailed: 'تعذّر تحميل السعر.',
    notForSale: (what) => `لم تعد ${isolated(what)} معروضة للبيع. اختر غيرها.`,
    pauses: { none: 'بلا إيقاف', day: 'لمدة يوم', week: 'لمدة أسبوع', date: 'حتى تاريخ' },
    pauseKept: (until) => `حتى ${isolated(until)}`,
    pauseDate: 'تعود إلى الخصم من',
    on: 'مفعّلة',
    notOn: 'متوقفة',
    none: 'غير محدد',
    empty: 'بلا إيقاف',

    cards: 'البطاقات',
    pays: (card) => `الدفع بواسطة ${card}.`,
    paysBackup: (card) => `إن رُفضت، فالدفع بواسطة ${card}.`,
    noCard: 'لا توجد بطاقة محفوظة.',
    noBackup: 'لا توجد بطاقة احتياطية إن رُفضت.',
    changeCards: 'تغيير البطاقات',

    mistakes: {
      threshold: 'اكتب عددًا صحيحًا من وحدات الرصيد، 1 أو أكثر.',
      cap: (example) => `اكتب مبلغًا من المال، مثل ${isolated(example)}.`,
      capMost: (most) => `اكتب مبلغًا لا يزيد على ${isolated(most)}.`,
      capSmall: (total) => `الخصم الواحد ${isolated(total)}. بحد أصغر لن تخصم أبدًا: ارفع الحد.`,
      times: 'اكتب عددًا صحيحًا من 1 إلى 1000.',
      amount: 'اختر ما يُشترى.',
      pausedUntil: 'اختر يومًا بعد اليوم.',
      price: 'السعر غير معروف بعد. انتظره ثم احفظ.',
    },
    warnings: {
      lift: (amount, threshold) =>
        `من الصفر، لا ترفع ${credits(amount)} الرصيد إلى ${number(threshold)}: قد تخصم مجددًا في الحال.`,
      use: (amount) =>
        `استهلكت أكبر جلسة أخيرة ${credits(amount)}. بحد أقل، قد تستهلك جلسة واحدة ما تبقى قبل شراء الرصيد.`,
      noCard: 'أضف بطاقة: لا يمكن خصم شيء من دونها.',
      cardEnds: (card) => `${card}: تنتهي صلاحيتها قريبًا. أضف بطاقة أخرى قبل ذلك.`,
      cardEnded: (card) => `${card}: انتهت صلاحيتها. ستُرفض عمليات الخصم منها.`,
    },
    summary: (amount, total, threshold, most, cap) =>
      `الحفظ يعني: ${credits(amount)} مقابل ${isolated(total)} ${fewer(threshold)}، ${times(most)} على الأكثر و${isolated(cap)} على الأكثر في فترة الفوترة.`,
    summaryOff: 'الحفظ لا يخصم شيئًا: إعادة الشحن التلقائي متوقفة.',
    saved: 'تم الحفظ.',
    savedCharging: 'تم الحفظ. الخصم جارٍ.',
    notSaved: arAction('لم تُحفظ الإعدادات'),
    savingWaits: 'لا يوجد اتصال بالإنترنت. يمكنك الحفظ عند عودته.',
    priceChanged: (before, now) =>
      `تغيّر السعر من ${isolated(before)} إلى ${isolated(now)}. لم يُحفظ شيء ولم يُخصم شيء. راجعه ثم احفظ مجددًا.`,
    priceMoved: (before, now) =>
      `السعر الآن ${isolated(now)}. لا يُخصم إلا ما وافقت عليه وهو ${isolated(before)}، لذا ستتوقف تلقائيًا. احفظ للموافقة على السعر الجديد.`,

    confirmTitle: 'سيُخصم المبلغ من بطاقتك الآن',
    confirmText: (available, threshold, amount, total, card) =>
      `المتبقي ${credits(available)}، أقل من ${number(threshold)}. بالحفظ تُشترى ${credits(amount)} في الحال مقابل ${isolated(total)} بواسطة ${card}.`,
    confirmYes: {
      off: (total) => `خصم ${isolated(total)} والتفعيل`,
      on: (total) => `خصم ${isolated(total)} والحفظ`,
    },
    confirmNo: 'إلغاء',
    confirmAgain: 'تغيّر شيء في هذه الأثناء. راجع مجددًا؛ لم يُخصم شيء.',
    notConfirmed: 'لم يُحفظ شيء، ولم يُخصم شيء.',

    finishTitle: 'إتمام هذا الخصم',
    finishDeclined: (amount, total) =>
      `${credits(amount)} مقابل ${isolated(total)} لم تُدفع بعد. ادفع ببطاقة تختارها، أو ألغِ الخصم. إنها العملية نفسها: لا يمكن دفعها إلا مرة واحدة.`,
    finishAction: (amount, total) =>
      `${credits(amount)} مقابل ${isolated(total)}: يريد مصرفك أن تؤكد ذلك. لم يُخصم شيء بعد.`,
    finishWait: 'جارٍ معالجة الدفعة. تُضاف وحدات الرصيد بعد إتمامها.',
    pay: (total) => `دفع ${isolated(total)}`,
    cancelCharge: 'إلغاء هذا الخصم',
    finished: (amount) => `تم الدفع. أُضيفت ${credits(amount)}.`,
    close: 'إغلاق',
    finishForbidden: 'يمكن لمن يحق له شراء الرصيد أن يدفع هذه العملية.',
    finishFailed: 'تعذّر فتح العملية للدفع.',
    chargeEnded: 'أُلغيت العملية. لم يُخصم شيء.',
  }
}
