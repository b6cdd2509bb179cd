import type { OutboxItemOf } from '../ledger/outbox.js'
import { eachOf } from './each-of.js'
import { followPurchase } from './follow-purchase.js'
import { giveBack } from './give-back.js'
import { charge, stopCharge } from './recharge/charge.js'
import type { Practice } from './use-case.js'

const KINDS = ['open_payment', 'give_back', 'charge', 'stop_charge'] as const

type ForTheTill = OutboxItemOf<(typeof KINDS)[number]>

const AT_ONCE = 10

/** Longer than one item may take: up to three questions, each asked three times for ten seconds. */
const LEASE_s = 120

/**
 * Does what waits to be done at the payment provider: for each account in its order, for some accounts
 * at a time, since the provider takes its time to answer. Each item is taken by one process; who dies
 * over it leaves it to the next. What fails waits to be tried again, and its error is kept.
 *
 * @returns how many were done
 */
export async function drainOutbox(practice: Practice, signal?: AbortSignal): Promise<number> {
  const { ledger } = practice
  let done = 0
  for (;;) {
    signal?.throwIfAborted()
    const items = await ledger.takeOutbox(KINDS, AT_ONCE, LEASE_s)
    await eachOf([...byAccount(items).values()], AT_ONCE, async (ofOne) => {
      for (const item of ofOne) if (await deliver(practice, item)) done += 1
    })
    if (items.length < AT_ONCE) return done
  }
}

function byAccount(items: readonly ForTheTill[]): ReadonlyMap<string, readonly ForTheTill[]> {
  const accounts = new Map<string, ForTheTill[]>()
  for (const item of items)
    accounts.set(item.account, [...(accounts.get(item.account) ?? []), item])
  return accounts
}

function deliverItem(practice: Practice, item: ForTheTill): Promise<unknown> {
  switch (item.kind) {
    case 'open_payment':
      return followPurchase(practice, item.account, item.purchase)
    case 'give_back':
      return giveBack(practice, item)
    case 'charge':
      return charge(practice, item)
    case 'stop_charge':
      return stopCharge(practice, item)
  }
}

/** Does one of them. What fails is put off. Whether it was done. */
export async function deliver(practice: Practice, item: ForTheTill): Promise<boolean> {
  try {
    await deliverItem(practice, item)
    return true
  } catch (error) {
    await practice.ledger.putOff(item, String(error), null)
    return false
  }
}

export interface OutboxDrainer {
  /** Something waits. */
  drain(): void
  /** Takes no more, and waits for what is under way. */
  stop(): Promise<void>
}

/** Does what waits as soon as it does: one pass at a time, however much comes. */
export function createOutboxDrainer(
  practice: Practice,
  report: (error: unknown) => void,
): OutboxDrainer {
  const ending = new AbortController()
  const { signal } = ending
  let underWay = Promise.resolve()
  let waiting = false

  async function pass(): Promise<void> {
    waiting = false
    if (signal.aborted) return
    await drainOutbox(practice, signal).catch((error: unknown) => {
      if (!signal.aborted) report(error)
    })
  }

  return {
    drain() {
      if (waiting) return
      waiting = true
      underWay = underWay.then(pass)
    },
    stop: async () => {
      ending.abort()
      await underWay
    },
  }
}
