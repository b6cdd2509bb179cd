import { grant } from '../services/grant.js'
import { refundPurchase } from '../services/refund-purchase.js'
import type { Practice } from '../services/use-case.js'
import { voidGrant } from '../services/void-grant.js'
import { json, written } from './answers.js'
import { type HandlersOf, orderIn, paramIn } from './asked.js'
import { readBody, readQuery } from './request-input.js'

/** Deposits, and what ends them before their time. */
export function createGrantHandlers(
  practice: Practice,
): HandlersOf<'grant' | 'readGrants' | 'voidGrant' | 'refundPurchase'> {
  const { catalogue, ledger } = practice
  return {
    grant: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('grant', asked.request)
      return written(catalogue, 'grant', await grant(practice, order, input))
    },
    readGrants: async ({ caller, request }) =>
      json(await ledger.grants(caller.account, readQuery('readGrants', request.url))),
    voidGrant: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('voidGrant', asked.request)
      const id = paramIn(asked, 'grant')
      return written(catalogue, 'grant', await voidGrant(practice, order, id, input))
    },
    refundPurchase: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('refundPurchase', asked.request)
      const id = paramIn(asked, 'grant')
      return written(catalogue, 'grant', await refundPurchase(practice, order, id, input))
    },
  }
}
