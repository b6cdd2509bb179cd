import { arAction } from './ar-action.js'
import { arForm } from './ar-form.js'
import { arStatus } from './ar-status.js'
import { arRival } from './ar-rival.js'
import type { Messages } from './messages.js'

export const arBilling: Messages['billing'] = (format) => ({
  ...arStatus,
  ...arForm(format),
  loading: 'جارٍ تحميل بيانات الفوترة',
  failed: 'تعذّر تحميل بيانات الفوترة.',
  unauthorized: 'سجّل الدخول مجددًا لعرض بيانات الفوترة.',
  forbidden: 'ليست لديك صلاحية الاطلاع على بيانات الفوترة.',
  notConfigured: 'لم يتم إعداد بيانات الفوترة في هذه الصفحة.',
  title: 'بيانات الفوترة',
  later: 'تسري التغييرات على الفواتير اللاحقة فقط.',
  savedOn: (day) => `آخر حفظ في ${day}.`,
  fields: {
    company: 'اسم الشركة',
    country: 'البلد',
    line1: 'العنوان',
    line2: 'العنوان، السطر الثاني',
    city: 'المدينة',
    taxType: 'نوع الرقم الضريبي',
    taxValue: 'الرقم الضريبي',
  },
  postalCode: {
    postal: 'الرمز البريدي',
    zip: 'الرمز البريدي (ZIP)',
    postcode: 'الرمز البريدي',
    pin: 'الرمز البريدي (PIN)',
    eircode: 'الرمز البريدي (Eircode)',
  },
  region: {
    state: 'الولاية',
    province: 'المقاطعة',
    region: 'المنطقة',
    county: 'المقاطعة',
    emirate: 'الإمارة',
    prefecture: 'المحافظة',
    department: 'الإقليم',
  },
  optional: '(اختياري)',
  chooseCountry: 'اختر بلدًا',
  example: (text) => `مثال: \u2066${text}\u2069`,
  taxState: {
    unverified: 'لم يُتحقق منه',
    pending: 'قيد التحقق',
    verified: 'تم التحقق',
    rejected: 'غير موجود',
  },
  taxNote: {
    unverified: 'صيغته صحيحة، ولم يُسأل عنه أي سجل.',
    pending: 'يجري سؤال سجل مصلحة الضرائب.',
    verified: 'سجل مصلحة الضرائب يعرفه.',
    rejected: 'سجل مصلحة الضرائب لا يعرفه. راجع الرقم.',
  },
  taxUnsaved: 'يُتحقق منه بعد الحفظ.',
  missing: (label) => `${label}: هذا الحقل مطلوب.`,
  saved: 'تم الحفظ. تصدر الفواتير اللاحقة بهذه البيانات.',
  notSaved: arAction('لم تُحفظ البيانات'),
  conflictTitle: 'غيّر شخص آخر هذه البيانات',
  conflictAdvice: 'حُفظت بينما كنت تعدّلها. تغييراتك لا تزال هنا.',
  ...arRival,
  empty: 'فارغ',
  conflictDone: 'النموذج يحوي ما اخترته، ولم يُحفظ بعد.',
  readOnly: 'يمكنك الاطلاع على هذه البيانات دون تغييرها.',
})
