import type { Balance } from '@virtual-practice/credits/contract'
import { eachOf } from '../../../demo/server/services/each-of.js'
import { idOf } from '../../../demo/stripe-double/state.js'
import { availableOf } from './balance.js'
import { explain } from './explain.js'
import type { Resident } from './resident.js'
import { opened, type Standing } from './standing.js'
import type { Town } from './town.js'
import { type KeptCharge, readTrails, type Trails } from './trail.js'

const AT_ONCE = 20

export interface Judged {
  readonly figures: Readonly<Record<string, number>>
  /** How often each was decided. */
  readonly verdicts: Readonly<Record<string, number>>
  readonly wrong: readonly string[]
}

/** What the double has of the payment of one automatic charge. */
interface AtTill {
  readonly account: string
  readonly paid: number
  readonly amount: number
  readonly declined: number
  readonly processing: number
}

/** Holds each practice's year against the rules, and what they come to against the double's books. */
export async function judge(
  town: Town,
  residents: readonly Resident[],
  debitsMin: number,
): Promise<Judged> {
  const trails = await readTrails(town.database)
  const balances = new Map<Resident, Balance>()
  await eachOf(residents, AT_ONCE, async (resident) => {
    balances.set(resident, await resident.ask<Balance>('readBalance'))
  })
  const till = chargesAtTill(town, trails)
  const kept = keptByAccount(trails)
  const wrong: string[] = trails.violations.map((violation) => `the books: ${violation}`)
  for (const resident of residents) {
    const rows = trails.rows.get(resident.name) ?? []
    const first = opened(resident.country, resident.openedAt)
    const { standings, wrong: unexplained } = explain(first, resident.deeds, rows)
    const balance = balances.get(resident)!
    const own = kept.get(resident.name) ?? []
    const misses = standings.map((one) => missesOf(one, resident, balance, own, till))
    const best = misses.find((some) => some.length === 0) ?? misses[0] ?? []
    wrong.push(
      ...(unexplained === null ? best : [unexplained]).map((it) => `${resident.name}: ${it}`),
    )
    if (resident.debits < debitsMin)
      wrong.push(`${resident.name} has made only ${resident.debits} debits`)
  }
  for (const [purchase, { account }] of till)
    if (!trails.charges.has(purchase)) wrong.push(`${account}: nobody has decided ${purchase}`)
  return { ...figuresOf(residents, trails, till), wrong }
}

/** All that was tried for purchases that the ledger calls automatic, and for those it does not know. */
function chargesAtTill({ double }: Town, { charges }: Trails): Map<string, AtTill> {
  const till = new Map<string, AtTill>()
  const { paymentIntents } = double.control.state
  for (const charge of double.control.books().charges) {
    const intent = paymentIntents.get(idOf(charge.payment_intent) ?? '')
    const purchase = intent?.metadata['credits_purchase'] ?? ''
    if (!charges.has(purchase)) continue
    const account = intent?.metadata['credits_account'] ?? ''
    const before = till.get(purchase) ?? { paid: 0, amount: 0, declined: 0, processing: 0 }
    const is = (status: string): number => (charge.status === status ? 1 : 0)
    till.set(purchase, {
      account,
      paid: before.paid + is('succeeded'),
      amount: before.amount + charge.amount * is('succeeded'),
      declined: before.declined + is('failed'),
      processing: before.processing + is('pending'),
    })
  }
  return till
}

function keptByAccount({ charges }: Trails): ReadonlyMap<string, readonly KeptCharge[]> {
  const accounts = new Map<string, KeptCharge[]>()
  for (const charge of charges.values()) {
    const before = accounts.get(charge.account)
    if (before) before.push(charge)
    else accounts.set(charge.account, [charge])
  }
  return accounts
}

const STATES: Readonly<Record<string, string>> = {
  in_flight: 'preparing',
  action_required: 'requires_action',
  declined: 'open',
}

/** Where the ledger, or the double, has something else than the rules come to. */
function missesOf(
  standing: Standing,
  { name }: Resident,
  balance: Balance,
  kept: readonly KeptCharge[],
  till: ReadonlyMap<string, AtTill>,
): string[] {
  const { credits } = standing
  const told = { available: balance.available, monthly: balance.monthly }
  const rules = { available: availableOf(credits), monthly: credits.monthly }
  const misses =
    JSON.stringify(told) === JSON.stringify(rules) ? [] : [unlike('the balance', told, rules)]
  const charges = new Map(kept.map((charge) => [charge.purchase, charge]))
  if (kept.length !== standing.charges.length)
    misses.push(unlike('charges', kept.length, standing.charges.length))
  let declined = 0
  for (const charge of standing.charges) {
    const one = charges.get(charge.purchase)
    const at = till.get(charge.purchase)
    const isPaid = charge.state === 'succeeded' ? 1 : 0
    declined += at?.declined ?? 0
    const found = one && {
      ...{ account: one.account, state: one.state, total: one.total, credits: one.credits },
      ...{ attempts: one.attempts, decisions: one.decisions, grants: one.grants },
      ...{ invoices: one.invoices, paid: at?.paid ?? 0, amount: at?.amount ?? 0 },
    }
    const due = {
      ...{ account: name, state: STATES[charge.state] ?? charge.state, total: charge.total },
      ...{ credits: charge.credits, attempts: charge.attempts, decisions: charge.attempts },
      ...{ grants: isPaid, invoices: isPaid, paid: isPaid, amount: isPaid * charge.total },
    }
    if (JSON.stringify(found) !== JSON.stringify(due))
      misses.push(unlike(charge.purchase, found, due))
  }
  if (declined !== standing.refusals)
    misses.push(unlike('declined tries', declined, standing.refusals))
  return misses
}

const unlike = (what: string, found: unknown, expected: unknown): string =>
  `${what}: ${JSON.stringify(found)}, the rules say ${JSON.stringify(expected)}`

function figuresOf(
  residents: readonly Resident[],
  { rows, charges, checked }: Trails,
  till: ReadonlyMap<string, AtTill>,
): Omit<Judged, 'wrong'> {
  const all = [...rows.values()].flat()
  const verdicts: Record<string, number> = {}
  for (const { verdict } of all)
    if (verdict !== null) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
  const outcomes = (outcome: string): number => all.filter((row) => row.outcome === outcome).length
  const debits = residents.map((one) => one.debits)
  const sum = (figures: readonly number[]): number => figures.reduce((one, other) => one + other, 0)
  const attempts = verdicts['charge'] ?? 0
  const deeds = (kind: string): number =>
    sum(residents.map((one) => one.deeds.filter((deed) => deed.kind === kind).length))
  return {
    figures: {
      practices: residents.length,
      debits: sum(debits),
      'fewest debits of one practice': Math.min(...debits),
      'charges tried': attempts,
      'charges paid': sum([...till.values()].map(({ paid }) => paid)),
      'automatic purchases': charges.size,
      'declined attempts': outcomes('declined'),
      'declined of 100 attempts': Math.round((100 * outcomes('declined')) / Math.max(1, attempts)),
      challenges: outcomes('action_required'),
      'finished by a person': deeds('finish'),
      'cards put on file': deeds('card'),
      'rules saved': deeds('save'),
      cancellations: deeds('cancel'),
      'bought by hand': deeds('buy'),
      'rows of the audit trail': all.length,
      'things held against rules': checked,
    },
    verdicts,
  }
}
