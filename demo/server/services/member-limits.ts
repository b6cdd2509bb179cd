import type {
  MemberLimits,
  MemberLimitsInput,
  SavedMemberLimits,
} from '@virtual-practice/credits/contract'
import { invalidField } from '../refusal.js'
import { readInCountedPeriod } from './counted-period.js'
import { done, type Order, type Practice } from './use-case.js'

export async function readMemberLimits(practice: Practice, account: string): Promise<MemberLimits> {
  return readInCountedPeriod(practice, account, () => practice.ledger.memberLimits(account))
}

/**
 * Replaces all of them. Throws `invalid_request`, `changed_meanwhile`.
 *
 * @param actor who saves
 */
export async function saveMemberLimits(
  { ledger }: Practice,
  { account, key }: Order,
  input: MemberLimitsInput,
  actor: string,
): Promise<{ limits: SavedMemberLimits; replayed: boolean }> {
  const members = input.limits.map(({ member }) => member)
  const twice = members.findIndex((member, n) => members.indexOf(member) !== n)
  if (twice >= 0) throw invalidField(`limits.${twice}.member`, 'is there twice')
  const request = { ...input, actor }
  const { answer, replayed } = done(
    await ledger.execute(account, { kind: 'save_member_limits', key, request }),
  )
  return { limits: answer, replayed }
}
