import type { Grant, VoidGrantInput } from '@virtual-practice/credits/contract'
import { done, type Done, type Order, type Practice } from './use-case.js'

/** Takes away what is free of a grant, and what comes back to it. Throws `grant_ended`, `not_found`. */
export async function voidGrant(
  { ledger }: Practice,
  { account, key }: Order,
  grant: string,
  input: VoidGrantInput,
): Promise<Done<Grant>> {
  const request = { grant, ...input }
  return done(await ledger.execute(account, { kind: 'void', key, request }))
}
