import type { Account } from './account.js'
import { available } from './draw.js'
import { nameOf, type Bodies, type Kind, type Operation, type Work } from './operation.js'
import type { Amount, Plain, Step } from './step.js'
import { at, boughtOf, reservedOf, targetOf, usedOf } from './target.js'
import { featureOf, iso } from './wire.js'

/** Where a step is taken: what the account is like, and what was asked of it before. */
export interface Place {
  readonly account: Account
  readonly earlier: readonly Operation[]
  /** A key that was not used yet. */
  readonly key: string
}

/** The operation that a step means. Null when there is nothing it could be about. */
export function interpret(step: Step, place: Place): Operation | null {
  if (step.kind === 'again') return repeated(step, place)
  if (step.kind === 'endTrial' && isNew(place.account)) return null
  const body = bodyOf(step, place)
  const target = targetOf(step, place.account)
  if (body === null || target === null) return null
  // `bodyOf` and `targetOf` answer with what the kind asks for.
  return { kind: step.kind, key: place.key, body, ...(target !== '' && { target }) } as Operation
}

/** A trial that ends when it began would leave an empty period, of which the rules say nothing. */
function isNew({ subscription, clock }: Account): boolean {
  return subscription !== null && subscription.period.start >= clock
}

function bodyOf(step: Plain, { account, key }: Place): Bodies[Kind] | null {
  const in_ms = (ms: number): string => iso(account.clock + ms)
  const why = { reason: 'test' }
  switch (step.kind) {
    case 'grant':
      return grantBody(step, account)
    case 'voidGrant':
      return why
    case 'refundPurchase':
    case 'refundUsage': {
      const all = step.kind === 'refundUsage' ? usedOf(step, account) : boughtOf(step, account)
      if (step.kind === 'refundUsage' && step.share === 100) return why
      return { ...why, credits: Math.max(1, Math.ceil((all * step.share) / 100)) }
    }
    case 'debit':
      return workOf(step, account, key)
    case 'debitBatch': {
      const debits = step.debits.map((work, n) => ({
        key: `${key}-${n}`,
        ...workOf(work, account, key),
      }))
      return { debits: step.twice ? [...debits, debits[0]!] : debits }
    }
    case 'reserve':
      return { ...workOf(step, account, key), ttlSeconds: step.ttlSeconds }
    case 'extend': {
      const { quantity, ttlSeconds } = step
      const more = { ...(quantity !== null && { quantity }) }
      return ttlSeconds === 0 && quantity !== null
        ? more
        : { ...more, ttlSeconds: ttlSeconds || 60 }
    }
    case 'settle':
      return { quantity: Math.floor((reservedOf(step, account) * step.share) / 100) }
    case 'subscribe': {
      const { plan, trial_ms, anchored_ms } = step
      if (trial_ms !== null) return { plan, trialEndsAt: in_ms(trial_ms) }
      return { plan, ...(anchored_ms > 0 && { anchor: in_ms(-anchored_ms) }) }
    }
    case 'renew': {
      const { billingReason, paid } = step
      const earlier = step.nth === null ? undefined : at(account.invoices, step.nth)
      // One that is made now is as new as others made now: its id tells which is the newer one.
      const { invoice, invoicedAt } = earlier ?? { invoice: `in-${key}`, invoicedAt: account.clock }
      return { invoice, billingReason, paid, invoicedAt: iso(invoicedAt) }
    }
    case 'cancel':
      return { when: step.when }
    case 'changePlan':
      return { plan: step.plan }
    default:
      return {}
  }
}

function grantBody(step: Extract<Step, { kind: 'grant' }>, account: Account): Bodies['grant'] {
  const { source, credits } = step
  const isBought = source === 'purchased' || source === 'recharge'
  const effectiveAt = account.clock + (isBought ? 0 : step.starts_ms)
  const lasts_ms = isBought ? null : (step.lasts_ms ?? (source === 'monthly' ? 86_400_000 : null))
  return {
    ...{ source, credits, reason: 'test' },
    ...(effectiveAt !== account.clock && { effectiveAt: iso(effectiveAt) }),
    // From now on and not from its start: a grant that started before now has to end after it.
    ...(lasts_ms !== null && {
      expiresAt: iso(Math.max(effectiveAt, account.clock) + lasts_ms),
    }),
    // The start of no period of a subscription, so that its renewal is another one.
    ...(source === 'monthly' && { periodStart: iso(1_000 + account.version) }),
  }
}

interface SomeWork {
  readonly feature: string
  readonly amount: Amount
}

function workOf({ feature, amount }: SomeWork, account: Account, key: string): Work {
  const quantity = 'quantity' in amount ? amount.quantity : allBut(amount.leaving, feature, account)
  const member = quantity % 20_000 < 10_000 ? 'dr-lee' : 'dr-okafor'
  return { feature, quantity, member, session: `s-${key}` }
}

/** The most work of a feature that the account can pay for and have so many credits left. */
function allBut(leaving: number, code: string, account: Account): number {
  const { credits, per } = featureOf(account, code)!.rate
  return Math.max(1, Math.floor(((available(account) - leaving) * per) / credits))
}

/** A batch repeats its debits, under a key of its own: the batch's key guards nothing. */
function repeated(
  { nth, changed }: Extract<Step, { kind: 'again' }>,
  { earlier, key }: Place,
): Operation | null {
  const operation = at(earlier, nth)
  if (!operation) return null
  if (operation.kind === 'debitBatch') return { ...operation, key }
  if (!changed) return operation
  if (operation.kind === 'debit') {
    return { ...operation, body: { ...operation.body, session: 'another' } }
  }
  if (operation.kind === 'settle') return { ...operation, body: { quantity: 1 } }
  return operation
}

/** Under which names the real ids of what an operation makes are to be noted. */
export function namesOf(operation: Operation): string[] {
  if (operation.kind !== 'debitBatch') return [nameOf(operation)]
  return operation.body.debits.map(({ key }) => nameOf({ kind: 'debit', key }))
}
