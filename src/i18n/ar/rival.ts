import type { RivalWords } from '../messages.js'

/** What is said of the choice, whatever two people have changed. */
export const arRival: Pick<RivalWords, 'yours' | 'theirs' | 'goOn'> = {
  yours: 'الإبقاء على قيمتك',
  theirs: 'أخذ القيمة الأخرى',
  goOn: 'المتابعة بهذا',
}
