import type { Messages } from './messages.js'

export const enCard: Messages['card'] = ({ number }) => ({
  planLabel: 'Plan',
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
  held: 'On hold',
  debt: 'Owed',
  debtNote: 'repaid first from the next credits',
  nextExpiry: 'Next expiry',
  nextRefresh: 'Next refresh',
  coming: {
    nextExpiry: (credits, day) =>
      `${number(credits)} ${credits === 1 ? 'expires' : 'expire'} on ${day}`,
    nextRefresh: (credits, day) => `${number(credits)} on ${day}`,
  },
  none: { nextExpiry: 'None', nextRefresh: 'None planned' },
  asOf: (dayAndTime, zone) => `As of ${dayAndTime} (${zone})`,
  zoneUnknown: (zone) => `Times are in UTC: this browser does not know ${zone}.`,
})
