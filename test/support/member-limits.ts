import type { MemberLimits, MemberUse } from '@virtual-practice/credits/contract'
import type { Verdict } from './member-limit-model.js'
import type { ServerCaller } from './server-caller.js'

/** Gives members limits in credits a period, in place of all that there were. */
export async function limitMembers(
  practice: ServerCaller,
  limits: Readonly<Record<string, number | null>>,
  defaultCreditsPerPeriod: number | null = null,
): Promise<void> {
  const { version } = await memberLimits(practice)
  const listed = Object.entries(limits).map(([member, creditsPerPeriod]) => ({
    member,
    creditsPerPeriod,
  }))
  const body = { version, defaultCreditsPerPeriod, limits: listed }
  await practice.call('saveMemberLimits', { body })
}

export const memberLimits = async (practice: ServerCaller): Promise<MemberLimits> =>
  (await practice.call<MemberLimits>('readMemberLimits')).body

export async function useOf(practice: ServerCaller, member: string): Promise<MemberUse> {
  const found = (await memberLimits(practice)).members.find((one) => one.member === member)
  if (!found) throw new Error(`${member} is not told of.`)
  return found
}

/** Whether a command was carried out, and if not, why. */
export async function verdictOf<T>(command: Promise<T>): Promise<[Verdict, T | undefined]> {
  try {
    return ['yes', await command]
  } catch (error) {
    const code = /"code":"(insufficient_credits|member_limit_reached)"/.exec(String(error))?.[1]
    if (code === undefined) throw error
    return [code as Verdict, undefined]
  }
}
