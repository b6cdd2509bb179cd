import { arStatus } from './status.js'
import type { Messages } from '../messages.js'

export const arDashboard: Messages['dashboard'] = () => ({
  ...arStatus,
  title: 'إدارة الرصيد',
  sections: 'الأقسام',
  names: {
    balance: 'الرصيد',
    purchase: 'شراء الرصيد',
    recharge: 'إعادة الشحن التلقائي',
    payment: 'البطاقات والفوترة',
    usage: 'الاستخدام',
    history: 'السجل',
    invoices: 'الفواتير',
    team: 'الجلسات والطلبات',
  },
  noAccess: (name) => `${name}: ليست لديك صلاحية الاطلاع على هذا القسم.`,
})
