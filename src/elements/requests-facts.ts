import type { Balance } from '../contract/balance.js'
import type { MemberLimits, MemberUse } from '../contract/member-limit.js'
import { knownTimeZone } from '../format/time-zone.js'
import type { MembersReport } from '../store/members.js'
import { featureName } from './feature-name.js'
import { memberName } from './member-names.js'
import type { RequestsView } from './requests-view.js'

type Facts = Pick<
  RequestsView,
  'found' | 'limits' | 'members' | 'asOf' | 'timeZone' | 'memberName' | 'wanted' | 'useOf'
>

/** What was read, with the names that the page and the catalogue have for it. */
export function factsOf(
  report: MembersReport | undefined,
  balance: Balance | undefined,
  names: Readonly<Record<string, string>>,
): Facts {
  const { requests, limits, asOf } = report ?? {}
  const uses = [...(limits?.members ?? []), ...(requests?.members ?? [])]
  // For those who may answer everybody whom somebody knows of; else who reads this.
  const told = (limits ?? requests)?.members.map(({ member }) => member) ?? []
  const known = limits ? Object.keys(names) : []
  return {
    found: requests,
    limits,
    members: [...new Set([...told, ...known])].sort(),
    asOf,
    timeZone: knownTimeZone(requests?.period.timeZone),
    memberName: (member) => memberName(names, member),
    wanted: ({ credits, minutes, feature }) => ({
      ...{ credits, minutes },
      feature: feature && featureName(balance?.features, feature),
    }),
    useOf: (member) =>
      uses.find((use) => use.member === member) ?? (limits && unusedBy(limits, member)),
  }
}

/** Of a member who has never used anything the backend has nothing to tell. */
function unusedBy(limits: MemberLimits, member: string): MemberUse {
  const own = limits.limits.find((one) => one.member === member)
  const limit = own ? own.creditsPerPeriod : limits.defaultCreditsPerPeriod
  return { member, limit, used: 0, held: 0, available: limit }
}
