import { cancelPurchase, resultOf } from '../services/follow-purchase.js'
import { newestResult } from '../services/follow-money.js'
import { purchase } from '../services/purchase.js'
import { readBundles } from '../services/read-bundles.js'
import { readQuote } from '../services/read-quote.js'
import { returnPurchase } from '../services/return-purchase.js'
import type { Practice } from '../services/use-case.js'
import { json, replay } from './answers.js'
import { type Asked, type HandlersOf, orderIn, paramIn } from './asked.js'
import { readBody, readQuery } from './request-input.js'

/** What is for sale, its price, and what was bought. */
export function createBuyingHandlers(
  practice: Practice,
): HandlersOf<
  | 'readBundles'
  | 'quote'
  | 'purchase'
  | 'readPurchases'
  | 'readPurchase'
  | 'followPurchase'
  | 'cancelPurchase'
  | 'returnPurchase'
> {
  const { ledger } = practice
  return {
    readBundles: async ({ caller }) => json(await readBundles(practice, caller.account)),
    quote: async ({ caller, request }) =>
      json(await readQuote(practice, caller.account, readQuery('quote', request.url))),
    purchase: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('purchase', asked.request)
      const { result, replayed } = await purchase(practice, order, input, buyerIn(asked))
      return json(result, replay(replayed))
    },
    readPurchases: async ({ caller, request }) =>
      json(await ledger.purchases(caller.account, readQuery('readPurchases', request.url))),
    readPurchase: async (asked) => {
      const id = paramIn(asked, 'purchase')
      return json((await ledger.purchase(asked.caller.account, id)).purchase)
    },
    // To ask and to cancel twice is no different from once: the key is wanted of every POST alike.
    followPurchase: async (asked) => {
      const { account } = orderIn(asked)
      return json(await newestResult(practice, account, paramIn(asked, 'purchase')))
    },
    cancelPurchase: async (asked) => {
      const { account } = orderIn(asked)
      const id = paramIn(asked, 'purchase')
      return json(resultOf(await cancelPurchase(practice, { account, id }, 'requested')))
    },
    returnPurchase: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('returnPurchase', asked.request)
      const id = paramIn(asked, 'purchase')
      const { purchase, replayed } = await returnPurchase(practice, order, id, input)
      return json(purchase, replay(replayed))
    },
  }
}

const buyerIn = ({ caller }: Asked): string =>
  caller.kind === 'member' ? caller.member : 'service'
