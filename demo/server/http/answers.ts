import { REPLAYED_HEADER } from '@virtual-practice/credits/contract'
import type { Catalogue } from '../services/catalogue.js'
import { presentBalance } from '../services/present-balance.js'
import type { Done } from '../services/use-case.js'

export function json(value: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
  })
}

/** Says of an answer whether it is a repetition. */
export const replay = (replayed: boolean): Record<string, string> =>
  replayed ? { [REPLAYED_HEADER]: 'true' } : {}

/** What a command did, under a name, with the balance as it is now. */
export function written<T>(
  catalogue: Catalogue,
  name: string,
  { answer, replayed, balance }: Done<T>,
): Response {
  return json({ [name]: answer, balance: presentBalance(catalogue, balance) }, replay(replayed))
}
