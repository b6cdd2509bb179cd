import { formatPlural } from '../../format/plural.js'
import { arAction } from './action.js'
import { arStatus } from './status.js'
import type { Messages } from '../messages.js'

const ltr = (text: string): string => `\u2066${text}\u2069`

const paper = (number: string, isNote: boolean): string =>
  `${isNote ? 'الإشعار الدائن' : 'الفاتورة'} ${ltr(number)}`

export const arInvoices: Messages['invoices'] = (format) => ({
  ...arStatus,
  loading: 'جارٍ تحميل الفواتير',
  failed: 'تعذّر تحميل الفواتير.',
  notRefreshed: 'تعذّرت إعادة تحميل الفواتير.',
  unauthorized: 'سجّل الدخول مجددًا لعرض الفواتير.',
  forbidden: 'ليست لديك صلاحية الاطلاع على الفواتير.',
  title: 'الفواتير',
  zone: (zone) => `التواريخ بتوقيت ${ltr(zone)}.`,
  columns: {
    number: 'الرقم',
    date: 'التاريخ',
    what: 'البيان',
    card: 'وسيلة الدفع',
    state: 'الحالة',
    total: 'الإجمالي',
    file: 'الفاتورة',
  },
  states: {
    open: 'غير مدفوعة',
    paid: 'مدفوعة',
    disputed: 'معترَض عليها',
    dispute_lost: 'استردّها المصرف',
    partly_refunded: 'مستردة جزئيًا',
    refunded: 'مستردة',
  },
  refunded: (money) => `استُرد ${money}`,
  creditNote: (invoice) => `إشعار دائن عن ${ltr(invoice)}`,
  cancels: (note) => `إلغاء ${ltr(note)}`,
  noteCause: { refund: 'ردّ مبلغ', dispute: 'استردّه المصرف' },
  noteCancelled: 'ملغى',
  backTo: 'إلى',
  subscription: 'الاشتراك',
  recharge: 'إعادة الشحن التلقائي',
  times: (quantity, text) => `${format.number(quantity)} × \u2068${text}\u2069`,
  andMore: (count) =>
    formatPlural(format, count, {
      one: 'وبند آخر',
      two: 'وبندان آخران',
      few: 'و# بنود أخرى',
      many: 'و# بندًا آخر',
      other: 'و# بند آخر',
    }),
  card: 'بطاقة',
  endingIn: 'تنتهي بالأرقام',
  notPaid: 'لم تُدفع بعد',
  search: 'البحث بالرقم',
  filter: 'الحالة',
  all: 'الكل',
  empty: 'لا توجد فواتير بعد',
  emptyAdvice: 'تظهر هنا فور شراء الرصيد.',
  noMatch: 'لا توجد فاتورة مطابقة.',
  showAll: 'عرض كل الفواتير',
  shown: (count, more) =>
    `${formatPlural(format, count, {
      zero: 'لا توجد فواتير',
      one: 'فاتورة واحدة معروضة',
      two: 'فاتورتان معروضتان',
      few: '# فواتير معروضة',
      many: '# فاتورة معروضة',
      other: '# فاتورة معروضة',
    })}${more ? '، وهناك المزيد' : ''}.`,
  showMore: 'عرض المزيد',
  loadingMore: 'جارٍ تحميل المزيد…',
  notMore: arAction('تعذّر تحميل المزيد من الفواتير'),
  download: 'تنزيل',
  downloadName: (number, isNote) => `تنزيل ${paper(number, isNote)} بصيغة PDF`,
  downloading: (percent) => (percent ? `جارٍ التنزيل ${percent}` : 'جارٍ التنزيل…'),
  downloadingName: (number, isNote) => `جارٍ تنزيل ${paper(number, isNote)}`,
  downloaded: (number, isNote) => `تم تنزيل ${paper(number, isNote)}.`,
  notDownloaded: arAction('لم يُنزَّل الملف'),
  view: 'عرض',
  viewName: (invoice) => `عرض الفاتورة ${ltr(invoice)} لدى مزوّد الدفع، في نافذة جديدة`,
  atProvider: 'لدى مزوّد الدفع',
})
