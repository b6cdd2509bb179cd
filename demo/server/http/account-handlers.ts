import { cancel, changePlan, endTrial, resume } from '../services/change-subscription.js'
import { createAccount } from '../services/create-account.js'
import { presentBalance } from '../services/present-balance.js'
import { readSubscription } from '../services/read-subscription.js'
import { renew } from '../services/renew.js'
import { subscribe } from '../services/subscribe.js'
import type { Practice } from '../services/use-case.js'
import { json, replay, written } from './answers.js'
import { type HandlersOf, orderIn } from './asked.js'
import { readBody } from './request-input.js'

/** The account and its subscription. */
export function createAccountHandlers(
  practice: Practice,
): HandlersOf<
  | 'createAccount'
  | 'readAccount'
  | 'subscribe'
  | 'readSubscription'
  | 'renew'
  | 'cancel'
  | 'resume'
  | 'changePlan'
  | 'endTrial'
> {
  const { catalogue, ledger } = practice
  return {
    createAccount: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('createAccount', asked.request)
      const { account, replayed } = await createAccount(practice, order, input)
      return json(account, replay(replayed))
    },
    readAccount: async ({ caller }) => json(await ledger.account(caller.account)),
    subscribe: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('subscribe', asked.request)
      return written(catalogue, 'subscription', await subscribe(practice, order, input))
    },
    readSubscription: async ({ caller }) => json(await readSubscription(practice, caller.account)),
    renew: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('renew', asked.request)
      const { answer, replayed, balance } = await renew(practice, order, input)
      return json({ ...answer, balance: presentBalance(catalogue, balance) }, replay(replayed))
    },
    cancel: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('cancel', asked.request)
      return written(catalogue, 'subscription', await cancel(practice, order, input))
    },
    resume: async (asked) =>
      written(catalogue, 'subscription', await resume(practice, orderIn(asked))),
    changePlan: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('changePlan', asked.request)
      return written(catalogue, 'subscription', await changePlan(practice, order, input))
    },
    endTrial: async (asked) =>
      written(catalogue, 'subscription', await endTrial(practice, orderIn(asked))),
  }
}
