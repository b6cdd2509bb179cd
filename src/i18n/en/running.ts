import { enAction } from './action.js'
import { enStatus } from './status.js'
import type { Messages } from '../messages.js'

const article = (noun: string): string => (/^[aeiou]/i.test(noun) ? 'an' : 'a')

export const enRunning: Messages['running'] = ({ number }) => {
  const credits = (count: number): string =>
    `${number(count)} ${count === 1 ? 'credit' : 'credits'}`
  const come = (count: number): string => (count === 1 ? 'returns' : 'return')
  return {
    ...enStatus,
    loading: 'Loading running sessions',
    failed: 'Running sessions could not be loaded.',
    notRefreshed: 'Running sessions could not be refreshed.',
    unauthorized: 'Sign in again to see running sessions.',
    forbidden: 'You do not have access to running sessions.',
    title: 'Running sessions',
    stale: (moment) => `Not up to date, last read ${moment}.`,
    empty: 'No session is running.',
    emptyNote: 'While one runs, the credits held for it are shown here.',
    held: (count, feature, member) =>
      `${credits(count)} held for ${article(feature)} ${feature} session of ${member}.`,
    began: (age) => `Began ${age}.`,
    returns: (time) => `Unused credits return when it ends, by ${time} at the latest.`,
    overdue: 'Running longer than reserved: it may have been left open.',
    oldest: (count) => `The ${number(count)} oldest are shown.`,
    release: 'End and release',
    of: (what, member) => `${what}: ${member}`,
    releaseTitle: (feature, member) => `End the ${feature} session of ${member}?`,
    releaseText: (count) =>
      `${credits(count)} ${come(count)} at once and nothing is charged. If the session still runs, it cannot be extended or charged from them anymore.`,
    keep: 'Leave it',
    releasing: 'Ending…',
    released: (count) => `The session was ended. ${credits(count)} ${come(count)}.`,
    notReleased: enAction('The session was not ended'),
    endedBefore: 'The session has ended already. Nothing was changed.',
  }
}
