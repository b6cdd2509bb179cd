import type { PaperWords } from './paper-words.js'

const number = new Intl.NumberFormat('ar-u-nu-latn')

export const ar: PaperWords = {
  locale: 'ar-u-nu-latn',
  dir: 'rtl',
  invoice: 'فاتورة',
  number: 'رقم الفاتورة',
  issued: 'تاريخ الإصدار',
  paid: 'تاريخ الدفع',
  from: 'من',
  billedTo: 'إلى',
  taxId: 'الرقم الضريبي',
  vatNumber: 'رقم ضريبة القيمة المضافة',
  taxIdOf: (name) => `رقم \u2068${name}\u2069`,
  description: 'الوصف',
  quantity: 'الكمية',
  unitPrice: 'سعر الوحدة',
  amount: 'المبلغ',
  subtotal: 'المجموع قبل الضريبة',
  tax: (name, rate) => `${name} ${rate}`,
  total: 'الإجمالي',
  paidWith: (card) => `دُفعت ببطاقة ${card}`,
  thanks: 'الرصيد المُشترى لا ينتهي.',
  creditNote: 'إشعار دائن',
  cancellation: 'إلغاء إشعار دائن',
  creditNoteNumber: 'رقم الإشعار',
  forInvoice: 'عن الفاتورة',
  cancels: 'يُلغي الإشعار',
  numberOf: (number, day) => `${number} بتاريخ ${day}`,
  totalCredited: 'إجمالي المبلغ المُعاد',
  totalCancelled: 'إجمالي ما لم يعد مُعادًا',
  credited: {
    refund: 'ردّ مبلغ',
    dispute: 'استردّ المصرف المبلغ بعد الاعتراض على الدفعة',
  },
  cancelled: {
    refund: 'لم يصل المبلغ إلى البطاقة، وأعاده المصرف إلينا',
    dispute: 'أعاد المصرف ما أخذه بسبب الاعتراض',
  },
  reason: (why, word) => `السبب: ${why}${word && ` (${word})`}`,
  paidBackTo: (card) => `أُعيد المبلغ إلى بطاقة ${card}`,
  partOf: (line) => `جزء من ثمن ${line}`,
  line: (credits, bonus) =>
    `${number.format(credits)} وحدة رصيد للذكاء الاصطناعي${bonus > 0 ? ` مع ${number.format(bonus)} وحدة إضافية` : ''}`,
}
