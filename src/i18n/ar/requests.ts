import { formatPlural } from '../../format/plural.js'
import { arAction } from './action.js'
import { arStatus } from './status.js'
import { arUnits } from './units.js'
import type { Messages } from '../messages.js'
import type { Wanted } from '../request-words.js'

/** A name in other letters keeps its own direction. */
const isolated = (name: string): string => `\u2068${name}\u2069`

const CREDITS = {
  zero: 'لا شيء',
  one: 'وحدة رصيد واحدة',
  two: 'وحدتي رصيد',
  few: '# وحدات رصيد',
  many: '# وحدة رصيد',
  other: '# وحدة رصيد',
}

export const arRequests: Messages['requests'] = (format) => {
  const { minutes } = arUnits(format)
  /** After a verb or a preposition. */
  const credits = (amount: number): string => formatPlural(format, amount, CREDITS)
  const used = (amount: number, limit: number | null): string =>
    limit === null
      ? `الاستخدام: ${formatPlural(format, amount, { ...CREDITS, two: 'وحدتا رصيد' })}`
      : `استُخدم ${format.number(amount)} من أصل ${credits(limit)}`
  const what = ({ credits: amount, minutes: time, feature }: Wanted): string => {
    const work = feature === null ? '' : ` ${isolated(feature)}`
    if (time !== null) return `رصيد يكفي ${minutes(time)} من${work}`
    const asked = amount === null ? 'رصيد' : credits(amount)
    return work ? `${asked} لاستخدام${work}` : asked
  }
  return {
    ...arStatus,
    loading: 'جارٍ تحميل طلبات الرصيد',
    failed: 'تعذّر تحميل طلبات الرصيد.',
    notRefreshed: 'تعذّرت إعادة تحميل طلبات الرصيد.',
    unauthorized: 'سجّل الدخول مجددًا لعرض طلبات الرصيد.',
    forbidden: 'ليست لديك صلاحية الاطلاع على طلبات الرصيد.',
    title: 'طلبات الرصيد',
    ownTitle: 'استخدامك للرصيد',
    stale: (moment) => `غير محدَّث، آخر قراءة ${moment}.`,
    ownUse: ({ used: amount, limit }) =>
      `${used(amount, limit)} في هذه الفترة.${limit === null ? ' ليس لك حدّ.' : ''}`,
    ownOpen: (wanted, when) =>
      `طلبت الحصول على ${what(wanted)} في ${isolated(when)}، والطلب بانتظار الرد.`,
    ownGranted: (when, limit) =>
      limit === null
        ? `قُبل طلبك في ${isolated(when)}.`
        : `قُبل طلبك في ${isolated(when)}، وحدّك الجديد للفترة: ${credits(limit)}.`,
    ownDeclined: (when) => `رُفض طلبك في ${isolated(when)}.`,
    ask: 'طلب رصيد',
    asking: 'جارٍ الإرسال…',
    asked: 'أُرسل طلبك وهو بانتظار الرد.',
    notAsked: arAction('لم يُرسل طلبك'),
    empty: 'لا أحد ينتظر ردًّا.',
    emptyNote: 'عندما يطلب أحد الأعضاء رصيدًا يظهر طلبه هنا.',
    asks: (member, wanted) => `يطلب ${isolated(member)} الحصول على ${what(wanted)}.`,
    since: (age) => `أُرسل الطلب ${age}.`,
    use: ({ used: amount, limit }) =>
      `${used(amount, limit)} في هذه الفترة${limit === null ? '، بلا حدّ' : ''}.`,
    newLimit: 'الحدّ الجديد (وحدات رصيد في الفترة)',
    newLimitHint: 'إن تُرك فارغًا بقي الحدّ كما هو.',
    grant: 'قبول',
    decline: 'رفض',
    of: (doing, member) => `${doing}: ${isolated(member)}`,
    granted: (member) => `قُبل طلب ${isolated(member)}.`,
    declined: (member) => `رُفض طلب ${isolated(member)}.`,
    notAnswered: arAction('لم يُرسل الرد على الطلب'),
    answeredBefore: 'سبق أن رد شخص آخر على الطلب. لم يتغير شيء.',
    limits: 'حدود الأعضاء',
    limitsNote: 'كم وحدة رصيد يجوز للعضو استخدامها في الفترة.',
    everybody: 'بقية الأعضاء',
    everybodyHint: 'إن تُرك فارغًا فلا حدّ.',
    noLimit: 'بلا حدّ',
    save: 'حفظ الحدود',
    saving: 'جارٍ الحفظ…',
    saved: 'حُفظت الحدود.',
    notSaved: arAction('لم تُحفظ الحدود'),
    changedMeanwhile: 'حفظ شخص آخر حدودًا أخرى في هذه الأثناء. راجعها ثم احفظ من جديد.',
    wrong: 'اكتب عددًا صحيحًا من وحدات الرصيد، صفرًا أو أكثر.',
  }
}
