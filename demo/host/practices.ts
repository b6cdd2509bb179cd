import type { Role } from '@virtual-practice/credits/contract'

/** Who may sign in. A real host has a directory; the demo has this table. */
export interface Practice {
  readonly account: string
  readonly name: string
}

export interface Member {
  readonly id: string
  readonly name: string
  /** What he may do with the practice's credits. */
  readonly role: Role
}

/** The signed-in member: who acts, and whose credits pay. */
export interface SignedIn {
  readonly practice: Practice
  readonly member: Member
}

const northgate: Practice = { account: 'northgate', name: 'Northgate Practice' }
const riverside: Practice = { account: 'riverside', name: 'Riverside Clinic' }
const drLee: Member = { id: 'dr-lee', name: 'Dr Min-jun Lee', role: 'member' }

export const practices: readonly Practice[] = [northgate, riverside]

export const members: readonly Member[] = [
  drLee,
  { id: 'dr-okafor', name: 'Dr Adaeze Okafor', role: 'member' },
  { id: 'dr-haddad', name: 'Dr Layla Haddad', role: 'member' },
  { id: 'nurse-silva', name: 'Nurse Sofia Silva', role: 'member' },
  { id: 'ms-adeyemi', name: 'Ms Ruth Adeyemi', role: 'billing-admin' },
]

/** Whom a page without a cookie belongs to. */
export const firstSignedIn: SignedIn = { practice: northgate, member: drLee }

/** The member of these two ids; undefined if the practice or the member is unknown. */
export function findSignedIn(account: string, memberId: string): SignedIn | undefined {
  const practice = practices.find((known) => known.account === account)
  const member = members.find((known) => known.id === memberId)
  return practice && member && { practice, member }
}
