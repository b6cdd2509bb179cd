import type { CreditRequest } from '../contract/credit-request.js'
import type { MemberUse } from '../contract/member-limit.js'
import type { ActionWords, ReadingWords } from './messages.js'

/** What is asked for. `feature` is its name. */
export type Wanted = Pick<CreditRequest, 'credits' | 'minutes' | 'feature'>

/** The words of `<credit-requests>`. A member is told by his name. */
export interface RequestWords extends ReadingWords {
  title: string
  /** For those who may not answer. */
  ownTitle: string
  /** It is old; `moment` is when it was true. */
  stale: (moment: string) => string
  ownUse: (use: Pick<MemberUse, 'used' | 'limit'>) => string
  ownOpen: (wanted: Wanted, when: string) => string
  ownGranted: (when: string, limit: number | null) => string
  ownDeclined: (when: string) => string
  ask: string
  asking: string
  asked: string
  notAsked: ActionWords
  empty: string
  emptyNote: string
  asks: (member: string, wanted: Wanted) => string
  since: (age: string) => string
  use: (use: Pick<MemberUse, 'used' | 'limit'>) => string
  newLimit: string
  newLimitHint: string
  grant: string
  decline: string
  /** Names a button: what, and of whom. */
  of: (what: string, member: string) => string
  granted: (member: string) => string
  declined: (member: string) => string
  notAnswered: ActionWords
  answeredBefore: string
  limits: string
  limitsNote: string
  everybody: string
  everybodyHint: string
  noLimit: string
  save: string
  saving: string
  saved: string
  notSaved: ActionWords
  changedMeanwhile: string
  /** What was typed is no limit. */
  wrong: string
}
