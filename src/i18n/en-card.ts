import type { Messages } from './messages.js'

export const enCard: Messages['card'] = ({ number, plural }) => ({
  plan: (name) => `${name} plan`,
  noPlan: 'No plan',
  trialing: 'Trial',
  active: 'Active',
  past_due: 'Payment overdue',
  canceled: 'Ended',
  ends: (day) => `Ends on ${day}`,
  available: 'available',
  meter: 'Available credits',
  split: (monthly, purchased) => `${number(monthly)} monthly, ${number(purchased)} purchased`,
  monthly: 'Monthly',
  purchased: 'Purchased',
  held: 'On hold for open sessions',
  debt: 'Owed',
  debtNote: 'Repaid first from the next credits.',
  nextExpiry: 'Next to expire',
  nextRefresh: 'Next refresh',
  expires: (credits, day) =>
    plural(credits, { one: `# expires on ${day}`, other: `# expire on ${day}` }),
  refreshes: (credits, day) => plural(credits, { other: `# on ${day}` }),
  nothingExpires: 'None',
  noRefresh: 'None planned',
  asOf: (dayAndTime, zone) => `As of ${dayAndTime} (${zone})`,
  zoneUnknown: (zone) => `Times are in UTC: this browser does not know ${zone}.`,
})
