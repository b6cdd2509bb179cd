import { formatPlural } from '../../format/plural.js'
import { arStatus } from './status.js'
import { arUnits } from './units.js'
import type { Messages } from '../messages.js'

const isolated = (text: string): string => `\u2068${text}\u2069`

export const arPurchase: Messages['purchase'] = (format) => {
  const { number } = format
  const { credits } = arUnits(format)
  return {
    ...arStatus,
    loading: 'جارٍ تحميل الباقات',
    failed: 'تعذّر تحميل الباقات.',
    unauthorized: 'سجّل الدخول مجددًا لشراء الرصيد.',
    title: 'شراء رصيد',
    choose: 'اختر باقة',
    credits,
    bonus: (amount) =>
      formatPlural(format, amount, {
        one: '+ وحدة إضافية واحدة',
        two: '+ وحدتان إضافيتان',
        few: '+ # وحدات إضافية',
        other: '+ # وحدة إضافية',
      }),
    perCredit: (price) => `${isolated(price)} للوحدة`,
    bestValue: 'أفضل قيمة',
    saving: (percent) => `أقل بنسبة ${isolated(percent)} من أصغر باقة`,
    comma: '، ',
    neverExpire: 'الرصيد المُشترى لا ينتهي.',
    quantity: 'الكمية',
    fewer: 'إنقاص واحدة',
    more: 'زيادة واحدة',
    atMost: (max) => `${number(max)} على الأكثر`,

    order: 'طلبك',
    several: (quantity, amount) => `${number(quantity)} × ${credits(amount)}`,
    tax: (name, rate) => `${isolated(name)} ${isolated(rate)}`,
    noTax: 'لا تُستحق أي ضريبة.',
    total: 'المجموع',
    oldPrice: 'قد لا يكون هذا السعر محدَّثًا.',
    priceFailed: 'تعذّر تحميل السعر.',
    priceLoading: 'جارٍ تحميل السعر',

    payWith: 'الدفع بواسطة',
    card: (brand, last4) => `${isolated(brand)} تنتهي بالأرقام ${isolated(last4)}`,
    otherCard: { unknown: 'بطاقة' },
    expires: (month) => `تنتهي في ${isolated(month)}`,
    expired: 'منتهية الصلاحية',
    newCard: 'بطاقة جديدة',
    cardDetails: 'بيانات البطاقة',
    formLoading: 'جارٍ تحميل نموذج البطاقة…',
    formFailed: 'تعذّر تحميل نموذج البطاقة.',
    redirect: 'تدفع في صفحة مزوّد الدفع، ثم تعود إلى هنا.',
    kept: 'تُحفظ بطاقتك لدى مزوّد الدفع لعملية الشراء التالية. يمكنك إزالتها من «البطاقات».',
    once: 'يُخصم من بطاقتك مرة واحدة لهذه الدفعة وحدها، ولا تُحفظ البطاقة.',
    accepted: 'البطاقات المقبولة',
    refunds: 'المشتريات غير قابلة للاسترداد بشكل عام.',
    support: 'تواصل مع الدعم',
    purchase: 'شراء الرصيد',

    paying: 'جارٍ الدفع…',
    authenticating: 'يريد مصرفك أن تؤكد عملية الدفع. اتبع خطواته لإتمامها.',
    processingTitle: 'جارٍ معالجة الدفعة',
    ordered: (amount, total, day) =>
      `${amount} مقابل ${isolated(total)}، طُلبت في ${isolated(day)}.`,
    processing: 'يُضاف الرصيد فور إتمامها. يمكنك مغادرة هذه الصفحة.',
    unknownTitle: 'لا نعلم بعد هل تم الدفع',
    unknown: 'ربما خُصم المبلغ من بطاقتك. تحقق مجددًا قبل أن تشتري شيئًا آخر.',
    check: 'التحقق مجددًا',
    doneTitle: 'أُضيف الرصيد',
    done: (amount) => `في حسابك الآن ${amount} لا تنتهي.`,
    back: {
      disputed: {
        title: 'اعتُرض على الدفعة',
        text: 'طُلب من المصرف ردّ هذا المبلغ. إلى أن يقرر، لا يمكن استخدام ما لم يُستخدم من رصيد هذا الشراء.',
      },
      lost: {
        title: 'استردّ المصرف الدفعة',
        text: 'استردّ المصرف هذا المبلغ، وذهب معه ما لم يُستخدم من رصيد هذا الشراء.',
      },
      returned: {
        title: 'أُعيد المبلغ',
        text: 'أُعيد مبلغ من هذا الشراء، وذهب معه رصيد غير مستخدم منه.',
      },
    },
    paidWith: (total, card) => `دُفع ${isolated(total)} ببطاقة ${card}.`,
    paid: (total) => `دُفع ${isolated(total)}.`,
    elsewhere: 'دُفع هذا من قبل في علامة تبويب أخرى أو على جهاز آخر. لم يُخصم شيء مرتين.',
    again: 'شراء المزيد',
    anew: 'الاختيار من جديد',
    unfinishedTitle: 'أكمل عملية الشراء',
    unfinished: 'بدأت عملية الشراء هذه ولم تدفع بعد. لم يُخصم شيء.',
    authenticate: 'المتابعة مع المصرف',
    authenticateWhy: 'يريد مصرفك أن تؤكد هذه الدفعة. لم يُخصم شيء بعد.',
    resume: 'المتابعة إلى الدفع',
    cancel: 'إلغاء عملية الشراء',
    canceling: 'جارٍ الإلغاء…',
    endedTitle: 'أُلغيت عملية الشراء',
    ended: {
      requested: 'لم يُخصم شيء.',
      expired: 'لم تُدفع في الوقت المحدد. لم يُخصم شيء.',
      failed: 'تعذّر إتمام الدفع. لم يُخصم شيء.',
    },

    declinedTitle: 'رُفضت الدفعة',
    declines: {
      funds: 'لا يوجد مال كافٍ على هذه البطاقة. لم يُخصم شيء. جرّب بطاقة أخرى.',
      expired: 'انتهت صلاحية هذه البطاقة. لم يُخصم شيء. جرّب بطاقة أخرى.',
      cvc: 'رمز الأمان غير صحيح. لم يُخصم شيء. تحقق منه وحاول مجددًا.',
      number: 'رقم البطاقة غير صحيح. لم يُخصم شيء. تحقق منه وحاول مجددًا.',
      address: 'الرمز البريدي لا يطابق البطاقة. لم يُخصم شيء. تحقق منه وحاول مجددًا.',
      limit: 'بلغت هذه البطاقة حدها. لم يُخصم شيء. جرّب بطاقة أخرى.',
      unsupported: 'لا يمكن استخدام هذه البطاقة لهذا الشراء. لم يُخصم شيء. جرّب بطاقة أخرى.',
      authentication:
        'تعذّر على مصرفك التحقق من هويتك. لم يُخصم شيء. حاول مجددًا أو استخدم بطاقة أخرى.',
      again: 'تعذّر الوصول إلى المصرف. لم يُخصم شيء. حاول بعد قليل.',
      other: 'رفض مصرفك هذه البطاقة. لم يُخصم شيء. اسأل مصرفك أو جرّب بطاقة أخرى.',
    },
    priceChanged: 'تغيّر السعر ولم يُخصم شيء. يُرجى التحقق من المجموع الجديد.',
    notCanceled: 'تعذّر إلغاء عملية الشراء. حاول مرة أخرى.',
    notCharged: 'تعذّر بدء عملية الشراء. لم يُخصم شيء.',
    notThrough: 'لم تتم الدفعة. لم يُخصم شيء. يُرجى المحاولة مجددًا.',
    unsafeLink: 'صفحة الدفع ليست من الصفحات الموثوقة هنا. لم يُخصم شيء.',

    blockedTitle: {
      no_subscription: 'يلزم اشتراك',
      past_due: 'اشتراكك متأخر الدفع',
      canceled: 'انتهى اشتراكك',
      billing_details_required: 'بيانات الفوترة ناقصة',
      payments_unavailable: 'الدفع غير متاح',
      not_allowed: 'الشراء للمشرف',
    },
    blocked: {
      no_subscription: 'يمكن شراء الرصيد مع اشتراك سارٍ. اختر خطة اشتراك أولًا.',
      past_due: 'ادفع فاتورة اشتراكك المفتوحة ليمكنك شراء الرصيد.',
      canceled: 'جدّد اشتراكك ليمكنك شراء الرصيد.',
      billing_details_required: 'حدّد لمن تُصدر الفاتورة ليمكنك شراء الرصيد.',
      payments_unavailable: 'لا يمكن شراء الرصيد في الوقت الحالي. حاول لاحقًا.',
      not_allowed: 'يمكنك الاطلاع على الباقات. الشراء لمشرف العيادة.',
    },
    ask: 'اسأل المشرف',
    addDetails: 'إضافة بيانات الفوترة',
    askSomebody: (amount) =>
      `لا يُرسل شيء من هنا. أخبر مشرف العيادة بما تحتاج إليه: ${credits(amount)}.`,
    detailsElsewhere: 'لا يمكن إدخالها هنا. يُدخلها من يدير رصيد العيادة في صفحة بيانات الفوترة.',
    nothingForSale: 'لا توجد باقات للبيع في الوقت الحالي.',
  }
}
