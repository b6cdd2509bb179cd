import { enStatus } from './status.js'
import type { Messages } from '../messages.js'

export const enDashboard: Messages['dashboard'] = () => ({
  ...enStatus,
  title: 'Credit Management',
  sections: 'Sections',
  names: {
    balance: 'Balance',
    purchase: 'Buy credits',
    recharge: 'Auto-recharge',
    payment: 'Cards and billing',
    usage: 'Usage',
    history: 'History',
    invoices: 'Invoices',
    team: 'Sessions and requests',
  },
  noAccess: (name) => `${name}: you do not have access to this section.`,
})
