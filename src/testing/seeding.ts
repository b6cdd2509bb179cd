import type { RechargeRule } from '../contract/recharge-rule.js'
import { act } from './acts.js'
import { saveBilling } from './billing.js'
import { order, quoteOf } from './buying.js'
import { periodAt, stretchAt, wallAt } from './calendar.js'
import { putCard } from './cards.js'
import { costOf, FEATURES, type PlanCode } from './catalogue.js'
import { availableOf } from './ledger.js'
import { passTo, renew } from './passing.js'
import { pay } from './payments.js'
import { type BankCard, iso, type Practice } from './practice.js'
import { saveRecharge } from './recharge.js'
import { debit } from './use.js'

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** Who works in the fake practice, by the id of the member. */
export const MEMBERS = {
  'ms-adeyemi': 'Tolu Adeyemi',
  'dr-lee': 'Dr Jae Lee',
  'dr-kim': 'Dr Sora Kim',
  'dr-okafor': 'Dr Ada Okafor',
} as const

export const ADMIN = 'ms-adeyemi'

const CLINICIANS = ['dr-lee', 'dr-kim', 'dr-okafor']

export const GOOD_CARD: BankCard = { brand: 'visa', last4: '4242', answer: 'pays' }

/** A plan whose periods are counted from an instant, with the credits of the present one. */
export function subscribe(practice: Practice, plan: PlanCode, anchor: number): void {
  const { timeZone } = practice.account
  const { start, end } = periodAt(anchor, timeZone, practice.now)
  practice.subscription = {
    ...{ plan, pendingPlan: null, state: 'active', trialEndsAt: null, anchor: iso(anchor) },
    period: { start: iso(start), end: iso(end), timeZone },
    ...{ cancelAtPeriodEnd: false, canceledAt: null, renewalDue: false },
  }
  act(practice, () => renew(practice))
}

/** Says whom invoices are for, and puts a card on file. */
export function settleIn(practice: Practice, card: BankCard = GOOD_CARD): void {
  act(practice, () => {
    saveBilling(practice, {
      version: 0,
      company: 'Northgate Family Practice',
      address: {
        ...{ country: 'US', line1: '14 North Gate', line2: null, postalCode: '10025' },
        ...{ city: 'New York', region: 'NY' },
      },
      taxId: null,
    })
    putCard(practice, card)
  })
}

export function buy(practice: Practice, bundle: string, quantity = 1): void {
  act(practice, () => {
    const { total, currency } = quoteOf(practice, bundle, quantity)
    pay(practice, order(practice, { bundle, quantity, total, currency }, ADMIN), GOOD_CARD)
  })
}

/** Numbers from 0 to below 1 that look like chance and are always the same. */
function chance(): () => number {
  let state = 20_261_123
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

export interface Work {
  /** Up to when, in milliseconds. */
  readonly until: number
  /** Sessions on a working day. */
  readonly perDay: number
  readonly members?: readonly string[]
  /** No session leaves fewer credits than this. */
  readonly leave?: number
}

/** Working days with sessions of one to seven minutes, one after the other. */
export function workOn(practice: Practice, { until, perDay, members, leave = 0 }: Work): void {
  const { timeZone } = practice.account
  const random = chance()
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  for (let day = stretchAt(practice.now, 'day', timeZone); day.start < until;) {
    const weekday = new Date(wallAt(day.start, timeZone)).getUTCDay()
    const sessions = weekday % 6 === 0 ? 0 : Math.round(perDay * (0.5 + random()))
    for (let n = 0; n < sessions; n++) {
      const at = day.start + (9 + ((n + random()) * 8) / sessions) * HOUR_MS
      if (at < practice.now || at >= until) continue
      passTo(practice, Math.floor(at))
      const { code: feature, rate } = random() < 0.8 ? FEATURES[0]! : FEATURES[1]!
      const quantity = Math.round((1 + random() * 6) * MINUTE_MS)
      if (availableOf(practice) - costOf(quantity, rate) < leave) continue
      const session = `visit-${4_000 + practice.entries.length}`
      const member = pick(members ?? CLINICIANS)
      act(practice, () => debit(practice, { feature, quantity, member, session }))
    }
    day = stretchAt(day.end, 'day', timeZone)
  }
  passTo(practice, until)
}

/** Uses credits until so many are left. */
export function drainTo(practice: Practice, left: number): void {
  for (;;) {
    const credits = Math.min(availableOf(practice) - left, 2_000)
    if (credits <= 0) return
    const quantity = credits * (MINUTE_MS / 2)
    const work = { feature: 'ai-transcribe', quantity, member: 'dr-lee' }
    act(practice, () => debit(practice, { ...work, session: `file-${practice.entries.length}` }))
  }
}

/** Switches auto-recharge on: 500 credits whenever fewer than 100 are left. */
export function armRecharge(practice: Practice, more: Partial<RechargeRule> = {}): void {
  act(practice, () => {
    const { total, currency } = quoteOf(practice, 'medium', 1)
    const rule = {
      ...{ enabled: true, threshold: 100, bundle: 'medium', quantity: 1 },
      ...{ capPerPeriod: 20_000, maxPerPeriod: 4, pausedUntil: null, ...more },
    }
    const { version } = practice.recharge
    saveRecharge(practice, { version, ...rule, total, currency }, ADMIN)
  })
}
