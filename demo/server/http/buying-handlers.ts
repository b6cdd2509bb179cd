import { Refusal } from '../refusal.js'
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

  /** A purchase that the caller may pay or cancel: his own. Who manages credits may clear up. */
  async function ownIn(asked: Asked): Promise<string> {
    const { caller } = asked
    const id = paramIn(asked, 'purchase')
    if (caller.kind === 'service' || caller.scopes.includes('manage')) return id
    const { purchase } = await ledger.purchase(caller.account, id)
    if (purchase.member === caller.member) return id
    throw new Refusal('forbidden', 'A member pays and cancels his own purchases only.')
  }

  return {
    readBundles: async (asked) =>
      json(await readBundles(practice, asked.caller.account, buyerIn(asked))),
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
      return json(await newestResult(practice, account, await ownIn(asked)))
    },
    cancelPurchase: async (asked) => {
      const { account } = orderIn(asked)
      const id = await ownIn(asked)
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
