import { formatPlural } from '../format/plural.js'
import { arAlertRules } from './ar/alert-rules.js'
import { arAlerts } from './ar/alerts.js'
import { arBilling } from './ar/billing.js'
import { arBurndown } from './ar/burndown.js'
import { arDashboard } from './ar/dashboard.js'
import { arCard } from './ar/card.js'
import { arPayment } from './ar/payment.js'
import { arInvoices } from './ar/invoices.js'
import { arGate } from './ar/gate.js'
import { arHistory } from './ar/history.js'
import { arPurchase } from './ar/purchase.js'
import { arRecharge } from './ar/recharge.js'
import { arRecovery } from './ar/recovery.js'
import { arRequests } from './ar/requests.js'
import { arRunning } from './ar/running.js'
import { arStatus } from './ar/status.js'
import { arTrail } from './ar/trail.js'
import { arUnits } from './ar/units.js'
import { arUsage } from './ar/usage.js'
import type { Messages } from './messages.js'

/** A name in other letters keeps its own direction. */
const isolated = (name: string): string => `\u2068${name}\u2069`

/** Every word in Arabic. Loaded when the first element asks for it. */
export const ar: Messages = {
  dir: 'rtl',
  balance: (format) => {
    const { minutes } = arUnits(format)
    return {
      ...arStatus,
      label: 'الرصيد',
      unit: (amount) =>
        formatPlural(format, amount, {
          two: 'من وحدات الرصيد',
          few: 'وحدات رصيد',
          other: 'وحدة رصيد',
        }),
      level: { ok: 'كافٍ', low: 'منخفض', critical: 'على وشك النفاد', empty: 'نفد' },
      minutesOf: (amount, name) => {
        const feature = isolated(name)
        return amount ? `تكفي لنحو ${minutes(amount)} من ${feature}` : `لا تكفي لاستخدام ${feature}`
      },
      timesOf: (times, name) => {
        const feature = isolated(name)
        return formatPlural(format, times, {
          zero: `لا تكفي لاستخدام ${feature}`,
          one: `تكفي لاستخدام ${feature} مرة واحدة`,
          two: `تكفي لاستخدام ${feature} مرتين`,
          few: `تكفي لاستخدام ${feature} # مرات`,
          many: `تكفي لاستخدام ${feature} # مرة`,
          other: `تكفي لاستخدام ${feature} # مرة`,
        })
      },
      comma: '، ',
      stale: (moment) => `غير محدَّث، آخر قراءة ${moment}`,
    }
  },
  card: arCard,
  gate: arGate,
  history: arHistory,
  purchase: arPurchase,
  billing: arBilling,
  invoices: arInvoices,
  payment: arPayment,
  recharge: arRecharge,
  recovery: arRecovery,
  running: arRunning,
  trail: arTrail,
  requests: arRequests,
  usage: arUsage,
  alerts: arAlerts,
  alertRules: arAlertRules,
  burndown: arBurndown,
  dashboard: arDashboard,
}
