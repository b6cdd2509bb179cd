import { enAction } from './action.js'
import { enStatus } from './status.js'
import type { Messages } from '../messages.js'
import type { Wanted } from '../request-words.js'

export const enRequests: Messages['requests'] = ({ number }) => {
  const count = (amount: number, one: string): string =>
    `${number(amount)} ${amount === 1 ? one : `${one}s`}`
  const credits = (amount: number): string => count(amount, 'credit')
  const used = (amount: number, limit: number | null): string =>
    limit === null ? credits(amount) : `${number(amount)} of ${credits(limit)}`
  const what = ({ credits: amount, minutes, feature }: Wanted): string => {
    if (minutes !== null) return `credits for ${count(minutes, 'minute')} of ${feature ?? 'work'}`
    const asked = amount === null ? 'credits' : credits(amount)
    return feature === null ? asked : `${asked} for ${feature}`
  }
  return {
    ...enStatus,
    loading: 'Loading credit requests',
    failed: 'Credit requests could not be loaded.',
    notRefreshed: 'Credit requests could not be refreshed.',
    unauthorized: 'Sign in again to see credit requests.',
    forbidden: 'You do not have access to credit requests.',
    title: 'Credit requests',
    ownTitle: 'Your use of credits',
    stale: (moment) => `Not up to date, last read ${moment}.`,
    ownUse: ({ used: amount, limit }) =>
      `You have used ${used(amount, limit)} in this period.${limit === null ? ' You have no limit.' : ''}`,
    ownOpen: (wanted, when) => `You asked for ${what(wanted)} on ${when}. It waits for an answer.`,
    ownGranted: (when, limit) =>
      limit === null
        ? `Your request was granted on ${when}.`
        : `Your request was granted on ${when}: your limit is now ${credits(limit)} a period.`,
    ownDeclined: (when) => `Your request was declined on ${when}.`,
    ask: 'Ask for credits',
    asking: 'Asking…',
    asked: 'Your request was sent. It waits for an answer.',
    notAsked: enAction('Your request was not sent'),
    empty: 'No open requests.',
    emptyNote: 'When a member asks for credits, the request is shown here.',
    asks: (member, wanted) => `${member} asks for ${what(wanted)}.`,
    since: (age) => `Asked ${age}.`,
    use: ({ used: amount, limit }) =>
      `${used(amount, limit)} used in this period${limit === null ? ', no limit' : ''}.`,
    newLimit: 'New limit (credits per period)',
    newLimitHint: 'Leave empty to keep the limit as it is.',
    grant: 'Grant',
    decline: 'Decline',
    of: (doing, member) => `${doing}: ${member}`,
    granted: (member) => `The request of ${member} was granted.`,
    declined: (member) => `The request of ${member} was declined.`,
    notAnswered: enAction('The request was not answered'),
    answeredBefore: 'Someone else has answered it already. Nothing was changed.',
    limits: 'Member limits',
    limitsNote: 'How many credits a member may use in a period.',
    everybody: 'Everyone else',
    everybodyHint: 'Leave empty for no limit.',
    noLimit: 'No limit',
    save: 'Save limits',
    saving: 'Saving…',
    saved: 'The limits were saved.',
    notSaved: enAction('The limits were not saved'),
    changedMeanwhile: 'Someone else changed the limits meanwhile. Check them and save again.',
    wrong: 'Type a whole number of credits, 0 or more.',
  }
}
