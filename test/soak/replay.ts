import pg from 'pg'
import type { Subscription } from '@virtual-practice/credits/contract'
import type { Account } from '../model/account.js'
import { apply } from '../model/apply.js'
import { differences } from '../model/likeness.js'
import { observationOf } from '../model/observation.js'
import { nameOf, type Kind } from '../model/operation.js'
import { advance } from '../model/time.js'
import { bookedEntries, firstDiffering, told } from './booked-entries.js'
import type { FleetClock } from './clock.js'
import type { Exchange, PressedAccount } from './pressed-account.js'

interface Carried {
  readonly kind: Kind
  readonly key: string
  readonly operation: string
  readonly at: number
}

/** What the model calls the ledger's kinds of operation, where it has another word. */
const KINDS: Readonly<{ [kind: string]: Kind }> = {
  void: 'voidGrant',
  refund_purchase: 'refundPurchase',
  refund_usage: 'refundUsage',
  change_plan: 'changePlan',
  end_trial: 'endTrial',
}

export interface Replayed {
  readonly carriedOut: number
  readonly refused: number
  readonly repeated: number
  readonly entries: number
  /** What the model does not explain. */
  readonly wrong: string[]
}

/**
 * Takes what the ledger carried out, in its order, through the model: each operation was asked,
 * once; each answer is the model's; a refusal is right at some moment between its request and its
 * answer; and what is left is what the model has left.
 */
export async function replay(
  database: pg.Pool,
  pressed: PressedAccount,
  clock: FleetClock,
): Promise<Replayed> {
  const { driven } = pressed
  const exchanges = pressed.exchanges.map(anchored)
  const account = driven.account
  const carried = await carriedOut(database, account)
  await nameGrants(database, pressed, carried)
  // A key may have come with another body as well: that one was refused.
  const done = exchanges.filter((one) => !isRefused(one))
  const asked = new Map(done.map((one) => [nameOf(one.operation), one]))
  const wrong: string[] = []
  const states: Account[] = [pressed.opened]
  const places = new Map<string, number>()
  for (const { kind, key, at } of carried) {
    const exchange = asked.get(nameOf({ kind, key }))
    if (!exchange) {
      wrong.push(`${account}: nobody asked for ${kind} ${key}`)
      continue
    }
    const { account: after, answer } = apply(states.at(-1)!, exchange.operation, at)
    if (!('ok' in answer) || answer.replayed)
      wrong.push(`${account}: ${kind} ${key} was carried out: ${JSON.stringify(answer)}`)
    states.push(after)
    places.set(nameOf({ kind, key }), states.length - 1)
  }
  const last = advance(states.at(-1)!, clock.now)
  for (const exchange of exchanges) wrong.push(...unexplained(exchange))
  const seen = await driven.observe()
  wrong.push(...differences(seen, observationOf(last, seen)).map((one) => `${account}: ${one}`))
  const entries = await bookedEntries(database, driven)
  wrong.push(...firstDiffering(entries, last.entries.map(told)).map((one) => `${account}: ${one}`))
  return {
    carriedOut: carried.length,
    refused: exchanges.filter(isRefused).length,
    repeated: pressed.repeated,
    entries: entries.length,
    wrong,
  }

  /** Whatever was said has to be what the model says at a moment when it may have been said. */
  function unexplained(exchange: Exchange): string[] {
    const said = driven.inNames(exchange.answer)
    const place = places.get(nameOf(exchange.operation))
    const candidates = place !== undefined && !isRefused(exchange) ? [place] : window(exchange)
    let misses: string[] = []
    for (const n of candidates)
      for (const at of clock.between(exchange.sent, exchange.answered)) {
        const { answer } = apply(states[n]!, exchange.operation, at)
        misses = differences(withoutReplayed(said), withoutReplayed(answer))
        if (misses.length === 0) return []
      }
    const { kind, key } = exchange.operation
    return [`${account}: ${kind} ${key} was answered ${misses.join('; ') || 'at no moment'}`]
  }

  /** How many operations may have been carried out before this one. */
  function window({ sent, answered }: Exchange): number[] {
    const placed = done.flatMap((one) => {
      const place = places.get(nameOf(one.operation))
      return place === undefined ? [] : [{ ...one, place }]
    })
    const first = Math.max(0, ...placed.filter((one) => one.answered < sent).map(byPlace))
    const last = Math.max(0, ...placed.filter((one) => one.sent < answered).map(byPlace))
    return Array.from({ length: last - first + 1 }, (_, n) => first + n)
  }
}

/**
 * A subscription that names no anchor has the instant at which its first period was computed, which
 * is a little before it is carried out, as if it had been named.
 */
function anchored(exchange: Exchange): Exchange {
  const { operation, answer } = exchange
  if (operation.kind !== 'subscribe' || isRefused(exchange)) return exchange
  if (operation.body.anchor !== undefined || operation.body.trialEndsAt !== undefined)
    return exchange
  const { anchor } = (answer as { ok: { subscription: Subscription } }).ok.subscription
  return { ...exchange, operation: { ...operation, body: { ...operation.body, anchor } } }
}

const byPlace = ({ place }: { readonly place: number }): number => place

const isRefused = ({ answer }: Exchange): boolean =>
  typeof answer === 'object' && answer !== null && 'refused' in answer

/** What was sent again was answered again, and it does not matter which of the two arrived. */
const withoutReplayed = (answer: unknown): unknown => ({
  ...(answer as object),
  replayed: undefined,
})

async function carriedOut(database: pg.Pool, account: string): Promise<Carried[]> {
  const { rows } = await database.query<{ kind: string; key: string; operation: string; at: Date }>(
    `select kind, key, operation, created_at as at from credits.operations
     where account = $1 and kind <> 'create_account' order by operation`,
    [account],
  )
  return rows.map(({ kind, at, ...row }) => ({
    ...row,
    kind: KINDS[kind] ?? (kind as Kind),
    at: at.getTime(),
  }))
}

/** Under which name the model knows each grant: an answer does not tell what a period brought. */
async function nameGrants(database: pg.Pool, { driven }: PressedAccount, carried: Carried[]) {
  const names = new Map(carried.map((one) => [one.operation, nameOf(one)]))
  const { rows } = await database.query<{ operation: string; grant_id: string }>(
    `select operation, grant_id from credits.entries
     where account = $1 and type = 'granted' and grant_id is not null`,
    [driven.account],
  )
  for (const { operation, grant_id } of rows) {
    const name = names.get(operation)
    if (name) driven.know(name, grant_id)
  }
}
