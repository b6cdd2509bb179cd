import type { Messages } from '../messages.js'

export const enCard: Messages['card'] = ({ number }) => ({
  planLabel: 'Plan',
  noPlan: 'No plan',
  trialing: 'Trial',
  active: 'Active',
  past_due: 'Payment overdue',
  canceled: 'Ended',
  ends: (day) => `Ends on ${day}`,
  available: 'available',
  limited: (left) =>
    left
      ? `Your limit leaves you ${number(left)} of them in this period.`
      : 'Your limit for this period is used up.',
  meter: 'Available credits',
  split: (monthly, purchased) => `${number(monthly)} monthly, ${number(purchased)} purchased`,
  monthly: 'Monthly',
  purchased: 'Purchased',
  held: 'On hold',
  debt: 'Owed',
  debtNote: 'repaid first from the next credits',
  nextExpiry: 'Next expiry',
  nextRefresh: 'Next refresh',
  coming: (credits, day) => `${number(credits)} on ${day}`,
  none: { nextExpiry: 'None', nextRefresh: 'None planned' },
  pace: 'At this pace',
  tooLittleUse: 'Too early to tell',
  lastsLong: 'Last more than a year',
  runsOut: (days) => `Run out ${days}`,
  runsOutFrom: (day) => `Run out ${day} or later`,
  unused: 'Will expire unused',
  unusedOn: (least, most, day) =>
    least === most
      ? `About ${number(most)} on ${day}`
      : least === 0
        ? `Up to ${number(most)} on ${day}`
        : `${number(least)} to ${number(most)} on ${day}`,
  asOf: (dayAndTime, zone) => `As of ${dayAndTime} (${zone})`,
  zoneUnknown: (zone) => `Times are in UTC: this browser does not know ${zone}.`,
})
