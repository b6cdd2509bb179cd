import * as calls from '../client/member-calls.js'
import { persist } from '../client/retry-policy.js'
import type {
  CreditRequest,
  CreditRequestAnswer,
  CreditRequestInput,
  CreditRequests,
} from '../contract/credit-request.js'
import type {
  MemberLimits,
  MemberLimitsInput,
  SavedMemberLimits,
} from '../contract/member-limit.js'
import type { CreditsStore } from './credits-store.js'
import { followBalance } from './follow-balance.js'
import { Mutation } from './mutation.js'
import { Resource } from './resource.js'
import { followManager } from './rights.js'
import type { Dated } from './snapshot.js'

/** What was asked for, and for those who may answer the limits of all. */
export interface MembersReport extends Dated {
  readonly requests: CreditRequests
  readonly limits: MemberLimits | undefined
}

const read = new WeakMap<CreditsStore, Resource<MembersReport>>()

/**
 * Read again whenever the balance has another version, which what is asked and answered raises; and
 * when other things may be seen than before.
 */
export function membersOf(store: CreditsStore): Resource<MembersReport> {
  const known = read.get(store)
  if (known) return known
  const { client, balance } = store
  const resource = new Resource<MembersReport>({
    wait: client.wait,
    read: async (signal) => {
      const { version = 0 } = balance.snapshot.data ?? {}
      const requests = await calls.readCreditRequests(client, { signal })
      const limits = requests.mayAnswer
        ? await calls.readMemberLimits(client, { signal })
        : undefined
      return { version, asOf: requests.asOf, requests, limits }
    },
    watch: (signal) => {
      followBalance(resource, store, signal)
      followManager(store, () => void resource.refresh(), signal)
    },
  })
  read.set(store, resource)
  return resource
}

/** Actions tell their inputs apart by their outermost keys: what is nested goes as its text. */
interface Actions {
  ask: Mutation<string, CreditRequest>
  answer: Mutation<string, CreditRequest>
  save: Mutation<string, SavedMemberLimits>
}

/** What is under way, for one account of one store. */
const underWay = new WeakMap<AbortSignal, Actions>()

/** Asks for credits. Who has asked before gets that request. Rejects with a CreditsError. */
export function requestCredits(
  store: CreditsStore,
  input: CreditRequestInput,
): Promise<CreditRequest> {
  return actionsOf(store).ask.run(JSON.stringify(input))
}

/** Rejects with a CreditsError, such as `request_answered`. */
export function answerCreditRequest(
  store: CreditsStore,
  request: string,
  answer: CreditRequestAnswer,
): Promise<CreditRequest> {
  return actionsOf(store).answer.run(JSON.stringify({ request, answer }))
}

/** Replaces all limits. Rejects with a CreditsError, such as `changed_meanwhile`. */
export function saveMemberLimits(
  store: CreditsStore,
  input: MemberLimitsInput,
): Promise<SavedMemberLimits> {
  return actionsOf(store).save.run(JSON.stringify(input))
}

function actionsOf({ client, era }: CreditsStore): Actions {
  const kept = <T>(call: () => Promise<T>): Promise<T> => persist(client, undefined, call)
  const actions = underWay.get(era) ?? {
    ask: new Mutation<string, CreditRequest>((text, key) =>
      kept(() => calls.requestCredits(client, JSON.parse(text) as CreditRequestInput, { key })),
    ),
    answer: new Mutation<string, CreditRequest>((text, key) => {
      const { request, answer } = JSON.parse(text) as {
        request: string
        answer: CreditRequestAnswer
      }
      return kept(() => calls.answerCreditRequest(client, request, answer, { key }))
    }),
    save: new Mutation<string, SavedMemberLimits>((text, key) =>
      kept(() => calls.saveMemberLimits(client, JSON.parse(text) as MemberLimitsInput, { key })),
    ),
  }
  underWay.set(era, actions)
  return actions
}
