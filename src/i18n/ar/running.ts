import { formatPlural } from '../../format/plural.js'
import { arAction } from './action.js'
import { arStatus } from './status.js'
import { arUnits } from './units.js'
import type { Messages } from '../messages.js'

/** A name in other letters keeps its own direction. */
const isolated = (name: string): string => `\u2068${name}\u2069`

export const arRunning: Messages['running'] = (format) => {
  const { credits } = arUnits(format)
  return {
    ...arStatus,
    loading: 'جارٍ تحميل الجلسات الجارية',
    failed: 'تعذّر تحميل الجلسات الجارية.',
    notRefreshed: 'تعذّرت إعادة تحميل الجلسات الجارية.',
    unauthorized: 'سجّل الدخول مجددًا لعرض الجلسات الجارية.',
    forbidden: 'ليست لديك صلاحية الاطلاع على الجلسات الجارية.',
    title: 'الجلسات الجارية',
    stale: (moment) => `غير محدَّث، آخر قراءة ${moment}.`,
    empty: 'لا توجد جلسة جارية.',
    emptyNote: 'عند وجود جلسة جارية يظهر هنا الرصيد المحجوز لها.',
    held: (count, feature, member) =>
      `محجوز: ${credits(count)} لجلسة ${isolated(feature)}، العضو ${isolated(member)}.`,
    began: (age) => `بدأت ${age}.`,
    returns: (time) => `يعود ما لم يُستخدم عند انتهائها، في موعد أقصاه ${isolated(time)}.`,
    overdue: 'تجاوزت الوقت المحجوز: ربما تُركت مفتوحة.',
    oldest: (count) =>
      formatPlural(format, count, {
        two: 'تظهر أقدم جلستين.',
        few: 'تظهر أقدم # جلسات.',
        other: 'تظهر أقدم # جلسة.',
      }),
    release: 'إنهاء وإعادة الرصيد',
    of: (what, member) => `${what}: ${isolated(member)}`,
    releaseTitle: (feature, member) => `إنهاء جلسة ${isolated(feature)} للعضو ${isolated(member)}؟`,
    releaseText: (count) =>
      `يعود الرصيد المحجوز فورًا (${credits(count)}) ولا يُخصم شيء. إن كانت الجلسة لا تزال جارية فلن يمكن تمديدها أو الخصم لها من هذا الرصيد.`,
    keep: 'تركها',
    releasing: 'جارٍ الإنهاء…',
    released: (count) => `أُنهيت الجلسة. عاد الرصيد المحجوز: ${credits(count)}.`,
    notReleased: arAction('لم تُنهَ الجلسة'),
    endedBefore: 'انتهت الجلسة من قبل. لم يتغير شيء.',
  }
}
