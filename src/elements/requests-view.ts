import type { CreditRequest, CreditRequests } from '../contract/credit-request.js'
import type { MemberLimits, MemberUse } from '../contract/member-limit.js'
import type { Action } from '../controllers/action-controller.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import type { RequestWords, Wanted } from '../i18n/request-words.js'
import type { LimitField } from './limit-draft.js'
import type { Problem } from './status.js'

/** What a person may do with requests and limits. */
export interface RequestsIntents {
  readonly ask: () => void
  readonly answer: (request: CreditRequest, answer: 'granted' | 'declined') => void
  /** What is typed as the new limit of who asks. */
  readonly typeNewLimit: (request: CreditRequest, text: string) => void
  readonly typeLimit: (member: string, field: LimitField) => void
  readonly save: () => void
}

/** All that requests are rendered from. Without requests and problem they are loading. */
export interface RequestsView extends RequestsIntents {
  readonly found: CreditRequests | undefined
  /** As long as it is not known who may answer. */
  readonly mayManage: boolean
  /** For those who may answer. */
  readonly limits: MemberLimits | undefined
  /** Whose limits are shown. */
  readonly members: readonly string[]
  readonly asOf: string | undefined
  readonly now: string
  readonly timeZone: string | undefined
  readonly problem: Problem | undefined
  readonly asking: Action
  readonly answering: (request: CreditRequest) => Action
  readonly newLimitOf: (request: CreditRequest) => string
  readonly fieldOf: (member: string) => LimitField
  readonly isWrong: (text: string) => boolean
  readonly saving: Action
  /** Why the limits were not saved, in words. */
  readonly saveTrouble: string | undefined
  readonly isSaved: boolean
  /** The limits that are shown were saved here. */
  readonly wasSaved: boolean
  readonly memberName: (member: string) => string
  /** With the name of the feature in place of its code. */
  readonly wanted: (request: CreditRequest) => Wanted
  readonly useOf: (member: string) => MemberUse | undefined
  readonly words: RequestWords
  readonly locale: LocaleController
  readonly retry: () => void
}
