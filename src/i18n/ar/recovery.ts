import { arStatus } from './status.js'
import type { Messages } from '../messages.js'

const isolated = (text: string): string => `\u2068${text}\u2069`

const OVER =
  'كان لدفعة واحدة ولمدة يوم على الأكثر. سجّل الدخول وافتح إدارة الرصيد لترى ما بقي للدفع، أو اسأل أحد مسؤولي عيادتك.'

export const arRecovery: Messages['recovery'] = () => ({
  ...arStatus,
  loading: 'جارٍ تحميل الدفعة',
  failed: 'تعذّر تحميل الدفعة.',
  notRefreshed: 'تعذّرت إعادة تحميل الدفعة.',
  unauthorized: OVER,
  forbidden: OVER,
  notConfigured: 'لم يتم إعداد الدفع في هذه الصفحة.',
  title: 'إتمام دفعة',
  company: (name) => `لصالح ${isolated(name)}`,
  why: 'تعذّر على إعادة الشحن التلقائي الخصم من البطاقة المحفوظة.',
  credits: 'الرصيد',
  total: 'الإجمالي مع الضريبة',
  until: 'يمكن الدفع حتى',
  at: (moment, zone) => `${isolated(moment)} (${isolated(zone)})`,
  pay: (total) => `دفع ${isolated(total)}`,
  opening: 'جارٍ فتح الدفعة…',
  notOpened: 'تعذّر فتح الدفعة. لم يُخصم شيء.',
  overTitle: 'لم يعد هذا الرابط صالحًا',
  done: (credits) => `أُضيفت ${credits} إلى حساب العيادة. يمكنك إغلاق هذه الصفحة.`,
  elsewhere: 'دُفعت من دون هذه الصفحة. لم يُخصم شيء هنا.',
  endedTitle: 'لم يبق شيء للدفع',
  ended: {
    expired: 'لم تُدفع خلال يوم فأُغلقت. لم يُخصم شيء.',
    requested: 'أُلغيت الدفعة. لم يُخصم شيء.',
    failed: 'تعذّر إتمام الدفعة. لم يُخصم شيء.',
  },
})
