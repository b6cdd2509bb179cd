import type { StatusWords } from '../messages.js'

export const arStatus: StatusWords = {
  loading: 'جارٍ تحميل الرصيد',
  failed: 'تعذّر تحميل الرصيد.',
  offline: 'لا يوجد اتصال بالإنترنت.',
  unauthorized: 'سجّل الدخول مجددًا لعرض الرصيد.',
  forbidden: 'ليست لديك صلاحية الاطلاع على الرصيد.',
  notConfigured: 'لم يتم إعداد الرصيد في هذه الصفحة.',
  retry: 'إعادة المحاولة',
}
