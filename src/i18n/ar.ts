import { arCard } from './ar-card.js'
import { arGate } from './ar-gate.js'
import { arStatus } from './ar-status.js'
import { arUnits } from './ar-units.js'
import type { Messages } from './messages.js'

const level = { ok: 'كافٍ', low: 'منخفض', critical: 'على وشك النفاد', empty: 'نفد' }

/** Every word in Arabic. Loaded when the first element asks for it. */
export const ar: Messages = {
  balance: (format) => {
    const { credits, minutes } = arUnits(format)
    return {
      ...arStatus,
      label: 'الرصيد',
      unit: (amount) =>
        format.plural(amount, {
          two: 'من وحدات الرصيد',
          few: 'وحدات رصيد',
          other: 'وحدة رصيد',
        }),
      level,
      minutesOf: (amount, feature) =>
        amount ? `تكفي لنحو ${minutes(amount)} من ${feature}` : `لا تكفي لاستخدام ${feature}`,
      timesOf: (times, feature) =>
        format.plural(times, {
          zero: `لا تكفي لاستخدام ${feature}`,
          one: `تكفي لاستخدام ${feature} مرة واحدة`,
          two: `تكفي لاستخدام ${feature} مرتين`,
          few: `تكفي لاستخدام ${feature} # مرات`,
          many: `تكفي لاستخدام ${feature} # مرة`,
          other: `تكفي لاستخدام ${feature} # مرة`,
        }),
      comma: '، ',
      stale: (ago) => `غير محدَّث، آخر قراءة ${ago}`,
      levelIs: (now, amount) =>
        now === 'empty' ? 'نفد الرصيد.' : `الرصيد ${level[now]}. المتبقي: ${credits(amount)}.`,
    }
  },
  card: arCard,
  gate: arGate,
}
