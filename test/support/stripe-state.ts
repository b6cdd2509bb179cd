import type { Balance, Subscription } from '@virtual-practice/credits/contract'
import type { ServerCaller } from './server-caller.js'

/** All that an account's subscription is and brings, without what names the account and the moment. */
export async function stateOf(practice: ServerCaller) {
  const named = { account: undefined, version: undefined, asOf: undefined }
  const balance: Partial<Record<keyof Balance, unknown>> = {
    ...(await practice.balance()),
    ...named,
  }
  const read = await practice.send('readSubscription')
  const subscription = read.ok ? ((await read.json()) as Subscription) : null
  return { balance, subscription }
}

/** The grants, without what names them. */
export async function grantsOf(practice: ServerCaller) {
  const grants = await practice.grants()
  return grants.map(({ source, state, credits, remaining, expiresAt, reason }) => ({
    source,
    state,
    credits,
    remaining,
    expiresAt,
    reason,
  }))
}
