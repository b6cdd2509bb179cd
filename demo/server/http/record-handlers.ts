import { readBillingDetails, saveBillingDetails } from '../services/billing-details.js'
import type { Practice } from '../services/use-case.js'
import { json, replay } from './answers.js'
import { actorIn, type HandlersOf, orderIn } from './asked.js'
import { readBody } from './request-input.js'

/** The papers of buying: whom invoices are for. */
export function createRecordHandlers(
  practice: Practice,
): HandlersOf<'readBillingDetails' | 'saveBillingDetails'> {
  return {
    readBillingDetails: async ({ caller }) =>
      json(await readBillingDetails(practice, caller.account)),
    saveBillingDetails: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('saveBillingDetails', asked.request)
      const { details, replayed } = await saveBillingDetails(practice, order, input, actorIn(asked))
      return json(details, replay(replayed))
    },
  }
}
