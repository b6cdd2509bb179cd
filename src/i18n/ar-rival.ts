import type { RivalWords } from './messages.js'

const isolated = (text: string): string => `\u2068${text}\u2069`

/** What is said of the choice, whatever two people have changed. */
export const arRival: Pick<RivalWords, 'yours' | 'theirs' | 'goOn' | 'changedFrom'> = {
  changedFrom: (before, after) => `${isolated(before)} ← ${isolated(after)}`,
  yours: 'الإبقاء على قيمتك',
  theirs: 'أخذ القيمة الأخرى',
  goOn: 'المتابعة بهذا',
}
