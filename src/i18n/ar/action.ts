import type { ActionWords } from '../messages.js'

/** `what` was asked for: `لم تُحفظ البيانات`. */
export const arAction = (what: string): ActionWords => ({
  offline: `${what}: لا يوجد اتصال بالإنترنت.`,
  unauthorized: `${what}: سجّل الدخول مجددًا أولًا.`,
  forbidden: `${what}: ليست لديك صلاحية لذلك.`,
  payments_unavailable: `${what}: الدفع غير متاح الآن. أعد المحاولة لاحقًا.`,
  failed: `${what}. أعد المحاولة.`,
})
