import { readBundles } from '../services/read-bundles.js'
import { readQuote } from '../services/read-quote.js'
import type { Practice } from '../services/use-case.js'
import { json } from './answers.js'
import type { HandlersOf } from './asked.js'
import { readQuery } from './request-input.js'

/** What is for sale, and its price. */
export function createBuyingHandlers(practice: Practice): HandlersOf<'readBundles' | 'quote'> {
  return {
    readBundles: async ({ caller }) => json(await readBundles(practice, caller.account)),
    quote: async ({ caller, request }) =>
      json(await readQuote(practice, caller.account, readQuery('quote', request.url))),
  }
}
