import type { PlaygroundWords } from '../playground-words.js'

/** A name in other letters keeps its own direction. */
const isolated = (name: string): string => `\u2068${name}\u2069`

const SCRIBE = isolated('AI Scribe')

export const ar: PlaygroundWords = {
  lang: 'ar',
  dir: 'rtl',
  dates: 'ar',
  title: 'ساحة التجربة',
  account: 'حساب تجريبي',
  scenario: 'الحالة',
  signedIn: 'المستخدم الحالي',
  manages: (name) => `${isolated(name)}، الإدارة`,
  works: (name) => `${isolated(name)}، الرعاية`,
  clock: 'ساعة الحساب',
  hour: '+ ساعة واحدة',
  midnight: 'حتى منتصف الليل',
  day: '+ يوم واحد',
  again: 'البدء من جديد',
  itIs: (moment) => `الوقت الآن: ${isolated(moment)}.`,
  begun: 'بدأت جلسة، ورصيدها محجوز لمدة ساعة.',
  refused: 'رُفض الطلب، والسبب مذكور أدناه.',
  visit: `${SCRIBE}، زيارة مدتها 10 دقائق`,
  start: `بدء ${SCRIBE}`,
  buy: 'شراء الرصيد',
  scenarios: {
    ordinary: ['يوم عادي', 'رصيد كافٍ، في منتصف الفترة.'],
    'expiring-tonight': [
      'ينتهي الليلة',
      'ينتهي الرصيد الشهري عند منتصف الليل. ويأتي رصيد جديد بعد ساعة، عند دفع الفاتورة.',
    ],
    'recharge-needs-action': [
      'إعادة الشحن التلقائي تحتاج إلى إجراء',
      'يطلب البنك تأكيدًا قبل الدفع. أكمل ذلك في قسم إعادة الشحن التلقائي.',
    ],
    'all-held': ['كل الرصيد محجوز', 'تحجز ثلاث جلسات الرصيد كله. وتنتهي خلال نصف ساعة.'],
    'webhook-late': [
      'تأخر إشعار الدفع',
      'تم الدفع، لكن مزوّد الدفع لم يُبلغ عنه بعد. وسيفعل ذلك خلال نصف ساعة.',
    ],
    depleted: ['نفد الرصيد', 'لم يبقَ شيء، وهناك من يطلب رصيدًا. اشترِ بعضه.'],
    'past-due': [
      'فاتورة متأخرة',
      'لم تُدفع الفاتورة الأخيرة: يمكن استخدام الرصيد المشترى، ولا يُباع رصيد جديد.',
    ],
    'new-practice': ['عيادة جديدة', 'الساعة الأولى: لا سجل ولا بطاقة ولا بيانات فوترة.'],
    'huge-practice': ['عيادة ضخمة', 'أكثر من مليون وحدة رصيد، وأربعة وعشرون عضوًا.'],
  },
}
